import { text } from 'node:stream/consumers';
import type { ReadableStream } from 'node:stream/web';

import { type Dispatcher, fetch } from 'undici';

import { parseUrl } from '../../text/urls';
import { agentRefusing } from './agent-refusing';
import { isInside } from './is-inside';
import { limitBytes, tooLarge } from './limit-bytes';
import { RefusedRequest } from './refused-request';

/** A request to an address that somebody else has named. */
export interface OutsideRequest {
  /** GET where none is named. */
  method?: 'GET' | 'HEAD' | 'POST' | 'PUT';
  headers?: Readonly<Record<string, string>>;
  body?: string | Uint8Array;
  /** For all of it, reading the answer included. */
  timeoutMs: number;
  /** Of the answer's body, decompressed. */
  maxBytes: number;
  /** Whether addresses inside are asked, too: an operator's word, never that of who names the address. */
  allowPrivate?: boolean;
  /** How many redirects of a GET or HEAD are followed; 0 where none is named, and the answer is the redirect. */
  maxRedirects?: number;
  /** Asked about the address and each that it redirects to. */
  isAllowed?: (url: URL) => boolean;
}

/** What the other side answered. A body that is not read is to be cancelled. */
export interface OutsideAnswer {
  /** Of HTTP, or what a server has made up (999). */
  status: number;
  /** Whether the status is one of success. */
  ok: boolean;
  headers: { get(name: string): string | null };
  /** Decompressed; fails with a `RefusedRequest` where it is larger than `maxBytes`. */
  body: ReadableStream<Uint8Array> | null;
  /** The whole body, read as UTF-8. */
  text(): Promise<string>;
}

/**
 * Requests an address that somebody else has named, where it leads outside.
 *
 * @throws RefusedRequest where trying again would end the same; otherwise what the connection failed with
 */
export const fetchOutside = (url: string, request: OutsideRequest): Promise<OutsideAnswer> =>
  fetchThrough(request.allowPrivate === true ? anywhere() : outside(), url, request);

const lazily = <Value>(make: () => Value): (() => Value) => {
  let made: Value | undefined;
  return () => (made ??= make());
};

const outside = lazily(() => agentRefusing(isInside));
const anywhere = lazily(() => agentRefusing(() => false));

/** As `fetchOutside`, over the connections of this agent. */
export const fetchThrough = async (
  agent: Dispatcher,
  url: string,
  request: OutsideRequest,
): Promise<OutsideAnswer> => {
  const signal = AbortSignal.timeout(request.timeoutMs);
  const first = checked(url, request);
  let address = first;
  for (let redirects = 0; ; redirects += 1) {
    // Headers may hold secrets, which are for nobody but whom they were meant for.
    const headers = address.origin === first.origin ? request.headers : {};
    const answer = await send(agent, address, { ...request, headers }, signal);
    const next = redirectOf(answer, request);
    if (next === undefined) return limited(answer, request);
    await answer.body?.cancel();
    if (redirects >= (request.maxRedirects ?? 0))
      throw new RefusedRequest('redirects', `${url} redirects too often.`);
    address = checked(next, request, address);
  }
};

type Answer = Awaited<ReturnType<typeof fetch>>;

const send = async (
  agent: Dispatcher,
  url: URL,
  { method = 'GET', headers, body }: OutsideRequest,
  signal: AbortSignal,
): Promise<Answer> => {
  try {
    return await fetch(url, {
      ...{ method, body, signal, dispatcher: agent },
      headers: { 'user-agent': 'Foreword', ...headers },
      redirect: 'manual',
    });
  } catch (error) {
    // fetch says "fetch failed", and why as its cause.
    throw error instanceof TypeError && error.cause instanceof Error ? error.cause : error;
  }
};

const checked = (url: string, { isAllowed = () => true }: OutsideRequest, base?: URL): URL => {
  const address = parseUrl(url, base);
  if (!address || !['http:', 'https:'].includes(address.protocol))
    throw new RefusedRequest('address', `${url} is no address of the web.`);
  if (address.username !== '' || address.password !== '')
    throw new RefusedRequest('address', 'An address with a password in it is not asked.');
  if (!isAllowed(address)) throw new RefusedRequest('host', `${address.host} is not to be asked.`);
  return address;
};

const REDIRECTS = [301, 302, 303, 307, 308];

/** Where an answer redirects to that is to be followed. */
const redirectOf = (
  answer: Answer,
  { method = 'GET', maxRedirects = 0 }: OutsideRequest,
): string | undefined => {
  const isFollowed = maxRedirects > 0 && (method === 'GET' || method === 'HEAD');
  if (!isFollowed || !REDIRECTS.includes(answer.status)) return undefined;
  return answer.headers.get('location') ?? undefined;
};

const limited = async (
  { status, ok, headers, body: whole }: Answer,
  { maxBytes }: OutsideRequest,
): Promise<OutsideAnswer> => {
  const unlimited: ReadableStream<Uint8Array> | null = whole;
  if (unlimited && Number(headers.get('content-length')) > maxBytes) {
    await unlimited.cancel();
    throw tooLarge(maxBytes);
  }
  const body = unlimited && limitBytes(unlimited, maxBytes);
  return { status, ok, headers, body, text: async () => (body === null ? '' : text(body)) };
};
