import { randomUUID } from 'node:crypto';

import { createArticle, documents, type TestDocument } from '../../helpers/content';
import {
  comment,
  decide,
  discussionRow,
  freshWords,
  setDiscussion,
  told,
} from '../../helpers/conversation';
import { app, baseUrl } from '../../helpers/foreword';
import { type Answer, get, send } from '../../helpers/http';
import { trustProxy } from '../../helpers/limits';
import { type LiveStream, openLive } from '../../helpers/live';
import { writeComment } from '../../helpers/live-articles';
import { ensureLocale } from '../../helpers/locales';
import { createApiToken, createReader, type TestReader } from '../../helpers/people';
import { setRules } from '../../helpers/rules';

const ARTICLE = 'api::article.article';

let article: TestDocument;
let reader: TestReader;
let open: LiveStream[] = [];

beforeAll(async () => {
  reader = await createReader();
});

beforeEach(async () => {
  await setRules();
  article = await createArticle();
});

afterEach(() => {
  for (const stream of open) stream.close();
  open = [];
});

const listen = async (
  to: TestDocument | string = article,
  options: Parameters<typeof openLive>[2] = {},
): Promise<LiveStream> => {
  const name = typeof to === 'string' ? to : (to.slug ?? to.documentId);
  const stream = await openLive(baseUrl(), name, options);
  open.push(stream);
  return stream;
};

/** What is answered in place of a stream. */
const refusal = (name: string, token?: string): Promise<Answer> =>
  get(`/api/articles/${name}/live`, { token });

const next = (stream: LiveStream, { documentId }: TestDocument) =>
  stream.until('comment', { documentId });

describe('a stream', () => {
  it('is an event stream that no cache keeps and no proxy holds back, and begins with a retry time', async () => {
    const stream = await listen();
    const { answer, status } = stream;
    expect([status, answer.headers['content-type']]).toEqual([
      200,
      'text/event-stream; charset=utf-8',
    ]);
    expect(answer.headers['cache-control']).toBe('private, no-store, no-transform');
    expect(answer.headers['x-accel-buffering']).toBe('no');
    expect(answer.headers['content-encoding']).toBeUndefined();
    await next(stream, await writeComment(article));
    expect(stream.text).toMatch(/^retry: \d{4}\nid: \d+\n\n/);
  });

  it('tells a reply which Comment it answers', async () => {
    const stream = await listen();
    const top = await comment(reader, article);
    const reply = await comment(reader, article, freshWords(), top);
    expect((await next(stream, { ...reply })).data).toEqual({
      documentId: reply.documentId,
      parent: top.documentId,
      kind: 'shown',
    });
    expect((await next(stream, { ...top })).data.parent).toBeNull();
  });

  it('can be opened by the document id and by a former slug, and with the head alone', async () => {
    const former = String(article.slug);
    const slug = `moved-${randomUUID().slice(0, 8)}`;
    await documents(ARTICLE).update({ ...of(article), data: { slug }, status: 'published' });
    const streams = [await listen(former), await listen(slug), await listen(article.documentId)];
    const own = await writeComment(article);
    for (const stream of streams) await next(stream, own);
    const head = await send('HEAD', `/api/articles/${slug}/live`);
    expect([head.status, head.headers.get('content-type')]).toEqual([
      200,
      'text/event-stream; charset=utf-8',
    ]);
  });

  it('tells of one locale of an Article, and not of another Article', async () => {
    await ensureLocale('fr');
    const { documentId } = article;
    const data = { title: 'La lanterne', body: 'Des mots.' };
    await documents(ARTICLE).update({ documentId, locale: 'fr', data, status: 'published' });
    const english = await listen();
    const french = await listen(documentId, { query: '?locale=fr' });
    const { id } = await discussionRow(article, 'fr');
    const elsewhere = await writeComment(await createArticle());
    const inFrench = await documents('api::comment.comment').create({
      data: { discussion: id, body: freshWords(), status: 'approved' },
    });
    await next(english, await writeComment(article));
    await next(french, inFrench);
    expect(french.messages.map(idOf)).toEqual([inFrench.documentId, undefined]);
    expect(english.text).not.toContain(inFrench.documentId);
    expect(english.text).not.toContain(elsewhere.documentId);
  });

  it('holds ids and counts, and no word, name or waiting Comment', async () => {
    const secret = `secret-${randomUUID().slice(0, 8)}`;
    const named = await createReader({ displayName: `Name ${secret}` });
    const stream = await listen();
    await setRules({ moderation: 'pre' });
    const waiting = await comment(named, article, `Waiting ${secret}`);
    await setRules();
    const own = await comment(named, article, `Words ${secret}`);
    await documents(ARTICLE).update({ ...of(article), data: { body: `Draft ${secret}` } });
    await decide(own, 'rejected');
    await decide(own, 'approved');
    await next(stream, await writeComment(article));
    expect(stream.text).toContain(own.documentId);
    for (const hidden of [secret, named.documentId, named.username, waiting.documentId])
      expect(stream.text).not.toContain(hidden);
    const kinds = stream.messages.map(({ event, data }) => [event, ...Object.keys(data)].join(' '));
    expect(new Set(kinds)).toEqual(
      new Set(['comment documentId parent kind', 'count commentCount']),
    );
  });
});

describe('a client that comes back', () => {
  it('is told what it has missed after its last event, once', async () => {
    const first = await listen();
    const known = await writeComment(article);
    const count = await first.until('count', { commentCount: 1 });
    first.close();
    const [one, other] = [await writeComment(article), await writeComment(article)];
    const again = await listen(article, { lastEventId: count.id });
    await again.until('count', { commentCount: 3 });
    const last = await writeComment(article);
    await again.until('count', { commentCount: 4 });
    expect(again.messages.filter(({ event }) => event === 'comment').map(idOf)).toEqual(
      [one, other, last].map(({ documentId }) => documentId),
    );
    expect(again.text).not.toContain(known.documentId);
  });

  it('between two messages of one event is told the other', async () => {
    const first = await listen();
    const own = await writeComment(article);
    const { id } = await next(first, own);
    await first.until('count', { commentCount: 1 });
    const again = await listen(article, { lastEventId: id });
    await again.until('count', { commentCount: 1 });
    expect(again.text).not.toContain(own.documentId);
  });

  it('with the id that a quiet stream began with is told all that has happened since', async () => {
    const before = await writeComment(article);
    const first = await listen();
    // On another Article, so that the first stream itself is told nothing.
    const other = await createArticle();
    await next(await listen(other), await writeComment(other));
    first.close();
    const missed = await writeComment(article);
    const again = await listen(article, { lastEventId: first.lastEventId });
    await next(again, missed);
    expect(again.text).not.toContain(before.documentId);
  });

  it('is not told what is older than a minute', async () => {
    const old = await writeComment(article);
    const minute =
      app().db.dialect.client === 'sqlite' ? Date.now() - 61_000 : new Date(Date.now() - 61_000);
    await app()
      .db.connection('foreword_outbox')
      .where({ subject: old.documentId })
      .update({ at: minute });
    const recent = await writeComment(article);
    const again = await listen(article, { lastEventId: '0' });
    await next(again, recent);
    expect(again.text).not.toContain(old.documentId);
  });

  it('with an id that was never sent begins anew', async () => {
    await writeComment(article);
    for (const lastEventId of ['x', '-1', "1' or 1=1", '9'.repeat(40)]) {
      const stream = await listen(article, { lastEventId });
      const own = await writeComment(article);
      await next(stream, own);
      expect(stream.messages[0]?.data.documentId).toBe(own.documentId);
    }
  });
});

describe('what is not public has no stream', () => {
  it('an Article that is unknown, a draft, or whose Discussion is hidden', async () => {
    const draft = await createArticle({}, 'draft');
    const hidden = await createArticle();
    await setDiscussion(hidden, { state: 'hidden' });
    const unknown = await refusal(randomUUID());
    expect(told(unknown)).toBe('404 ARTICLE_NOT_FOUND');
    expect(unknown.headers.get('cache-control')).toContain('no-store');
    for (const { documentId, slug } of [draft, hidden])
      for (const name of [documentId, String(slug)])
        expect((await refusal(name, await createApiToken())).body).toEqual(unknown.body);
  });

  it('and when it becomes so, the streams end', async () => {
    const [hidden, unpublished, deleted] = [article, await createArticle(), await createArticle()];
    const streams = [await listen(hidden), await listen(unpublished), await listen(deleted)];
    await setDiscussion(hidden, { state: 'hidden' });
    await documents(ARTICLE).unpublish(of(unpublished));
    await documents(ARTICLE).delete(of(deleted));
    for (const stream of streams) await stream.end();
    const messages = streams.map((stream) => stream.messages.map(({ data }) => data));
    expect(messages).toEqual([[{ state: 'hidden' }], [], []]);
  });

  it('but publishing again ends none', async () => {
    const stream = await listen();
    await documents(ARTICLE).publish(of(article));
    await next(stream, await writeComment(article));
    expect(stream.isOver).toBe(false);
  });
});

describe('who may listen', () => {
  it('is who may read conversations', async () => {
    const streams = [
      await listen(),
      await listen(article, { token: reader.token }),
      await listen(article, { token: await createApiToken(['api::comment.comment.find']) }),
    ];
    expect(streams.map(({ status }) => status)).toEqual([200, 200, 200]);
    const others = await createApiToken(['api::topic.topic.find']);
    expect((await refusal(String(article.slug), others)).status).toBe(403);
    expect((await refusal(String(article.slug), 'wrong')).status).toBe(401);
  });

  it('is asked for no parameter but the locale', async () => {
    const answer = await get(`/api/articles/${article.slug}/live?populate=*`);
    expect(told(answer)).toBe('400 PARAMETER_INVALID');
  });
});

describe('one address', () => {
  const SOME = 3;

  beforeEach(() => {
    app().config.set('streams.perAddress', SOME);
  });

  afterEach(() => {
    app().config.set('streams.perAddress', 20);
    trustProxy(false);
  });

  const fill = async (
    from: string,
    headers: (n: number) => Record<string, string> = () => ({}),
  ) => {
    for (let n = 0; n < SOME; n += 1) await listen(article, { from, headers: headers(n) });
    return listen(article, { from, headers: headers(SOME) });
  };

  it('may have so many streams open, and one more when one is closed; another address has its own', async () => {
    const refused = await fill('127.0.0.11');
    expect(refused.status).toBe(429);
    await refused.end();
    expect(JSON.parse(refused.text).error).toMatchObject({
      status: 429,
      details: { code: 'TOO_MANY_REQUESTS' },
    });
    expect((await listen(article, { from: '127.0.0.12' })).status).toBe(200);

    open[0]?.close();
    let status: number | undefined;
    for (let tries = 0; status !== 200 && tries < 50; tries += 1)
      ({ status } = await listen(article, { from: '127.0.0.11' }));
    expect(status).toBe(200);
  });

  it('cannot pass for others by a header', async () => {
    const forged = (n: number) => ({
      'X-Forwarded-For': `192.0.2.${n}`,
      Forwarded: `for=192.0.2.${n}`,
      'X-Real-IP': `192.0.2.${n}`,
    });
    expect((await fill('127.0.0.13', forged)).status).toBe(429);
  });

  it('is the one that a trusted proxy names', async () => {
    trustProxy(true);
    const named = (n: number) => ({ 'X-Forwarded-For': `192.0.2.77, 198.51.100.${n}` });
    expect((await fill('127.0.0.14', named)).status).toBe(200);
    const same = () => ({ 'X-Forwarded-For': '192.0.2.78' });
    expect((await fill('127.0.0.14', same)).status).toBe(429);
  });

  it('that opens too many at the same moment is refused all the same', async () => {
    const streams = await Promise.all(
      Array.from({ length: SOME + 4 }, () => listen(article, { from: '127.0.0.15' })),
    );
    const opened = streams.filter(({ status }) => status === 200);
    expect(opened).toHaveLength(SOME);
  });

  it('that asks for what is not there has as many left', async () => {
    for (let n = 0; n < SOME + 1; n += 1)
      expect((await listen(randomUUID(), { from: '127.0.0.16' })).status).toBe(404);
    expect((await listen(article, { from: '127.0.0.16' })).status).toBe(200);
  });
});

const of = ({ documentId }: { documentId: string }) => ({ documentId });
const idOf = ({ data }: { data: { documentId?: string } }) => data.documentId;
