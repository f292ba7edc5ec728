import { once } from 'node:events';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';

/** A message as `EventSource` would dispatch it; `id` is the last id that was sent before or with it. */
export interface LiveMessage {
  id: string;
  event: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  data: any;
}

interface Options {
  lastEventId?: string;
  token?: string;
  headers?: Record<string, string>;
  /** The address from which it comes: any of 127.0.0.0/8. */
  from?: string;
  query?: string;
}

/** A stream, or the answer in place of one. */
export class LiveStream {
  /** As it came. */
  text = '';
  readonly messages: LiveMessage[] = [];
  lastEventId = '';
  retry = 0;
  isOver = false;
  private rest = '';

  constructor(
    private readonly asked: ClientRequest,
    readonly answer: IncomingMessage,
  ) {
    answer.setEncoding('utf8');
    answer.on('data', (chunk: string) => this.take(chunk));
    answer.on('error', () => undefined);
    answer.once('close', () => (this.isOver = true));
  }

  get status(): number | undefined {
    return this.answer.statusCode;
  }

  /** Waits for the first message that is as expected; fails after five seconds. */
  async until(
    event: string,
    data: Record<string, unknown>,
    patience = 5_000,
  ): Promise<LiveMessage> {
    const found = () =>
      this.messages.find((message) => message.event === event && fits(message.data, data));
    await this.wait(() => found() !== undefined, patience);
    const message = found();
    if (!message) throw new Error(`${event} ${JSON.stringify(data)} is not in:\n${this.text}`);
    return message;
  }

  /** The kinds of what was told of a Comment. */
  kindsOf(documentId: string): string[] {
    return this.messages
      .filter(({ event, data }) => event === 'comment' && data.documentId === documentId)
      .map(({ data }) => data.kind);
  }

  async end(patience = 5_000): Promise<void> {
    await this.wait(() => this.isOver, patience);
    if (!this.isOver) throw new Error(`The stream is still open:\n${this.text}`);
  }

  close(): void {
    this.asked.destroy();
  }

  private async wait(isDone: () => boolean, patience: number): Promise<void> {
    const end = Date.now() + patience;
    while (!isDone() && Date.now() < end) await delay(5);
  }

  private take(chunk: string): void {
    this.text += chunk;
    const blocks = (this.rest + chunk).split('\n\n');
    this.rest = blocks.pop() ?? '';
    for (const block of blocks) this.dispatch(block);
  }

  private dispatch(block: string): void {
    const fields = new Map(
      block.split('\n').map((line) => {
        const [, name = '', value = ''] = /^([^:]*):? ?(.*)$/.exec(line) ?? [];
        return [name, value];
      }),
    );
    this.lastEventId = fields.get('id') ?? this.lastEventId;
    this.retry = Number(fields.get('retry') ?? this.retry);
    const data = fields.get('data');
    if (data === undefined) return;
    const event = fields.get('event') ?? 'message';
    this.messages.push({ id: this.lastEventId, event, data: JSON.parse(data) });
  }
}

const fits = (data: Record<string, unknown>, expected: Record<string, unknown>): boolean =>
  Object.entries(expected).every(([name, value]) => data[name] === value);

/** Opens the stream of an Article's conversation at a server. */
export const openLive = async (
  base: string,
  article: string,
  { lastEventId, token, headers, from, query = '' }: Options = {},
): Promise<LiveStream> => {
  const asked = request(`${base}/api/articles/${article}/live${query}`, {
    agent: false,
    localAddress: from,
    headers: {
      Accept: 'text/event-stream',
      ...(lastEventId !== undefined && { 'Last-Event-ID': lastEventId }),
      ...(token && { Authorization: `Bearer ${token}` }),
      ...headers,
    },
  });
  asked.on('error', () => undefined);
  asked.end();
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  return new LiveStream(asked, answer);
};
