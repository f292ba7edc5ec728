import { app } from '../../helpers/foreword';
import { createArticle, type TestDocument } from '../../helpers/content';
import {
  comment,
  conversation,
  decide,
  everyReply,
  everyThread,
  expectTrueCounts,
  freshWords,
  like,
  moderate,
  moment,
  say,
  type SeenComment,
  takeBack,
  told,
} from '../../helpers/conversation';
import { type Answer, get } from '../../helpers/http';
import { createReader, createReaders, type TestReader } from '../../helpers/people';
import { setRules } from '../../helpers/rules';

let ann: TestReader;
let ben: TestReader;

beforeAll(async () => {
  [ann, ben] = (await createReaders(2)) as [TestReader, TestReader];
});

beforeEach(() => setRules());

const ids = (all: { documentId: string }[]) => all.map(({ documentId }) => documentId);

/** So many top-level Comments, the oldest first. */
const threads = async (here: TestDocument, count: number): Promise<SeenComment[]> => {
  const all = [];
  for (let n = 1; n <= count; n += 1) all.push(await comment(ann, here, `Number ${n}`));
  return all;
};

const cursorOf = async (here: TestDocument, query: string): Promise<string> =>
  (await conversation(here, query)).body.meta.pagination.nextCursor;

/** A thread and everything under it, each before what it answers is left. */
const flat = (all: SeenComment[]): SeenComment[] =>
  all.flatMap((one) => [one, ...flat(one.replies)]);

/** Gives rows the same moment: only their ids tell them apart then. */
const atOnce = (of: { documentId: string }[]) =>
  app()
    .db.connection('comments')
    .whereIn('document_id', ids(of))
    .update({ created_at: moment(Date.now()) });

describe('the order of a conversation', () => {
  it('is newest first, or oldest first with sort=oldest', async () => {
    const here = await createArticle();
    const all = ids(await threads(here, 4));
    expect(ids((await conversation(here)).body.data)).toEqual(all.toReversed());
    expect(ids((await conversation(here, '?sort=newest')).body.data)).toEqual(all.toReversed());
    expect(ids((await conversation(here, '?sort=oldest')).body.data)).toEqual(all);
  });

  it('is by likes for top, the newer first among equals', async () => {
    const here = await createArticle();
    const all = (await threads(here, 4)) as [SeenComment, SeenComment, SeenComment, SeenComment];
    await like(ann, all[1]);
    await like(ben, all[1]);
    await like(ben, all[0]);
    const order = ids((await conversation(here, '?sort=top')).body.data);
    expect(order).toEqual(ids([all[1], all[0], all[3], all[2]]));
  });

  it('is total also among comments with the same timestamp', async () => {
    const here = await createArticle();
    const all = await threads(here, 6);
    await atOnce(all);
    for (const sort of ['newest', 'oldest', 'top']) {
      const whole = ids(await everyThread(here, { sort, pageSize: 100 }));
      expect(ids(await everyThread(here, { sort, pageSize: 1 }))).toEqual(whole);
      expect(ids(await everyThread(here, { sort, pageSize: 4 }))).toEqual(whole);
      expect(whole.toSorted()).toEqual(ids(all).toSorted());
    }
  });

  it('has pinned comments first, in the same order among themselves, over all pages', async () => {
    const here = await createArticle();
    const all = (await threads(here, 7)) as Record<number, SeenComment> & SeenComment[];
    for (const index of [1, 4, 5]) await moderate(all[index]!, { pinned: true });
    await like(ben, all[1]!);
    const pick = (...indices: number[]) => ids(indices.map((index) => all[index]!));
    for (const [sort, order] of [
      ['newest', pick(5, 4, 1, 6, 3, 2, 0)],
      ['oldest', pick(1, 4, 5, 0, 2, 3, 6)],
      ['top', pick(1, 5, 4, 6, 3, 2, 0)],
    ] as const) {
      for (const pageSize of [1, 2, 3, 100]) {
        expect([sort, ids(await everyThread(here, { sort, pageSize }))]).toEqual([sort, order]);
      }
    }
  });

  it('ignores that a reply is pinned', async () => {
    const here = await createArticle();
    const top = await comment(ann, here);
    const [first, second] = [
      await comment(ann, here, freshWords(), top),
      await comment(ann, here, freshWords(), top),
    ];
    await moderate(second, { pinned: true });
    const [thread] = (await conversation(here)).body.data;
    expect(ids(thread.replies)).toEqual(ids([first, second]));
    expect(await everyThread(here, { pageSize: 1 })).toHaveLength(1);
  });
});

describe('a page of a conversation', () => {
  it('has 20 threads, or up to 100 as asked for', async () => {
    const here = await createArticle();
    await threads(here, 22);
    const first = (await conversation(here)).body;
    expect(first.data).toHaveLength(20);
    expect(first.meta.pagination).toEqual({
      pageSize: 20,
      total: 22,
      nextCursor: expect.any(String),
    });
    const large = (await conversation(here, '?pagination[pageSize]=100')).body;
    expect(large.data).toHaveLength(22);
    expect(large.meta.pagination).toEqual({ pageSize: 100, total: 22, nextCursor: null });
    const next = first.meta.pagination.nextCursor;
    const second = (await conversation(here, `?pagination[cursor]=${next}`)).body;
    expect(second.data).toHaveLength(2);
    expect(second.meta.pagination).toEqual({ pageSize: 20, total: 22, nextCursor: null });
  });

  it('has no next cursor when the last page is exactly full', async () => {
    const here = await createArticle();
    await threads(here, 4);
    const query = '?pagination[pageSize]=2';
    const next = await cursorOf(here, query);
    const last = (await conversation(here, `${query}&pagination[cursor]=${next}`)).body;
    expect([last.data.length, last.meta.pagination.nextCursor]).toEqual([2, null]);
  });

  it('may have another size than the one before', async () => {
    const here = await createArticle();
    const all = ids(await threads(here, 7)).toReversed();
    const first = (await conversation(here, '?pagination[pageSize]=2')).body;
    const next = first.meta.pagination.nextCursor;
    const rest = await conversation(here, `?pagination[pageSize]=5&pagination[cursor]=${next}`);
    expect([...ids(first.data), ...ids(rest.body.data)]).toEqual(all);
  });

  it('is empty where nobody has commented', async () => {
    expect((await conversation(await createArticle())).body).toEqual({
      data: [],
      meta: {
        pagination: { pageSize: 20, total: 0, nextCursor: null },
        discussion: { state: 'open', closesAt: null, commentCount: 0 },
      },
    });
  });

  it('continues after a comment that has been removed since', async () => {
    const here = await createArticle();
    const all = await threads(here, 6);
    for (const sort of ['newest', 'oldest'] as const) {
      const order = sort === 'oldest' ? ids(all) : ids(all).toReversed();
      const query = `?sort=${sort}&pagination[pageSize]=2`;
      const next = await cursorOf(here, query);
      const last = all.find(({ documentId }) => documentId === order[1])!;
      await decide(last, 'rejected');
      const { body } = await conversation(here, `${query}&pagination[cursor]=${next}`);
      expect(ids(body.data)).toEqual(order.slice(2, 4));
      await decide(last, 'approved');
    }
  });

  it('shows each comment that existed at the start once while others arrive', async () => {
    const here = await createArticle();
    const old = ids(await threads(here, 7));
    for (const sort of ['newest', 'oldest']) {
      const seen: string[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const at: string = cursor && `&pagination[cursor]=${cursor}`;
        const { body } = await conversation(here, `?sort=${sort}&pagination[pageSize]=3${at}`);
        seen.push(...ids(body.data));
        await comment(ann, here);
        cursor = body.meta.pagination.nextCursor;
      }
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.filter((id) => old.includes(id)).toSorted()).toEqual(old.toSorted());
    }
  });

  it.each([
    '?sort=best',
    '?sort=createdAt:desc',
    '?sort[0]=newest',
    '?pagination[pageSize]=0',
    '?pagination[pageSize]=101',
    '?pagination[pageSize]=-1',
    '?pagination[pageSize]=1.5',
    '?pagination[pageSize]=x',
    '?pagination[pageSize]=1e309',
    '?pagination[page]=2',
    '?pagination[start]=1',
    '?pagination=x',
    '?pagination[cursor][a]=x',
    '?nonsense=1',
    '?filters[status]=pending',
    '?populate=author',
    '?fields[0]=statusReason',
    '?status=draft',
    '?locale[0]=en',
  ])('refuses %s with 400', async (query) => {
    const answer = await conversation(await createArticle(), query);
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toMatch(/\w/);
  });

  it('answers 404 ARTICLE_NOT_FOUND for an Article that does not exist', async () => {
    for (const name of ['no-such-article', '%F0%9F%99%82', 'a'.repeat(3000)]) {
      const answer = await conversation({ documentId: name });
      expect([name.slice(0, 9), told(answer)]).toEqual([name.slice(0, 9), '404 ARTICLE_NOT_FOUND']);
    }
  });
});

describe('a cursor', () => {
  it('of one list is refused by another: 400 CURSOR_INVALID', async () => {
    const here = await createArticle();
    const all = await threads(here, 3);
    for (const n of [1, 2, 3]) await comment(ann, here, `Reply ${n}`, all[0]);
    const replies = `/api/comments/${all[0]?.documentId}/replies`;
    const one = 'pagination[pageSize]=1';
    const lists: Record<string, (query: string) => Promise<Answer>> = {
      newest: (query) => conversation(here, `?${query}`),
      oldest: (query) => conversation(here, `?sort=oldest&${query}`),
      top: (query) => conversation(here, `?sort=top&${query}`),
      replies: (query) => get(`${replies}?${query}`),
      mine: (query) => get(`/api/comments/mine?${query}`, { token: ann.token }),
    };
    for (const [from, list] of Object.entries(lists)) {
      const { nextCursor } = (await list(one)).body.meta.pagination;
      expect(nextCursor).toMatch(/^[\w-]+$/);
      for (const [to, other] of Object.entries(lists)) {
        const { status, body } = await other(`${one}&pagination[cursor]=${nextCursor}`);
        const code = body.error?.details.code;
        expect([from, to, status, code]).toEqual(
          from === to ? [from, to, 200, undefined] : [from, to, 400, 'CURSOR_INVALID'],
        );
      }
    }
  });

  const spoilt = (change: (keys: unknown[]) => unknown) =>
    Buffer.from(JSON.stringify(change(['newest', 0, 0, 1_700_000_000_000, 1]))).toString(
      'base64url',
    );

  it.each([
    ['no base64', '!!'],
    ['a letter', 'x'],
    ['JSON of something else', 'bnVsbA'],
    ['an empty list', spoilt(() => [])],
    ['one key too few', spoilt((keys) => keys.slice(0, -1))],
    ['one key too many', spoilt((keys) => [...keys, 1])],
    ['an object for a number', spoilt((keys) => [...keys.slice(0, -1), {}])],
    ['a fraction', spoilt((keys) => [...keys.slice(0, -1), 1.5])],
    ['a negative number', spoilt((keys) => [...keys.slice(0, -1), -1])],
    ['a number too large', spoilt((keys) => [...keys.slice(0, -1), 1e300])],
    ['a moment too late', spoilt(([sort, pinned, likes, , id]) => [sort, pinned, likes, 1e17, id])],
    [
      'a text for a moment',
      spoilt(([sort, pinned, likes, , id]) => [sort, pinned, likes, 'x', id]),
    ],
    ['SQL', Buffer.from("newest'; DROP TABLE comments; --").toString('base64url')],
    ['an unknown sort', spoilt(([, ...keys]) => ['best', ...keys])],
    ['nothing', ''],
    ['a slug', 'some-words'],
  ])('that Foreword did not issue answers 400 CURSOR_INVALID: %s', async (_, cursor) => {
    const here = await createArticle();
    const query = `?pagination[cursor]=${encodeURIComponent(cursor)}`;
    expect(told(await conversation(here, query))).toBe('400 CURSOR_INVALID');
    const mine = await get(`/api/comments/mine${query}`, { token: ann.token });
    expect(told(mine)).toBe('400 CURSOR_INVALID');
  });

  it('that is too long answers 400', async () => {
    const query = `?pagination[cursor]=${'A'.repeat(5000)}`;
    expect((await conversation(await createArticle(), query)).status).toBe(400);
  });
});

describe('a thread', () => {
  let here: TestDocument;
  let top: SeenComment;
  let replies: SeenComment[];

  beforeAll(async () => {
    await setRules();
    here = await createArticle();
    top = await comment(ann, here, 'Top');
    replies = [];
    for (let n = 1; n <= 73; n += 1) {
      // Some answer the top one, some each other.
      const parent = n % 3 === 0 ? replies.at(-1) : top;
      replies.push(await comment(n % 2 ? ann : ben, here, `Reply ${n}`, parent));
    }
  });

  it('has its 50 oldest replies, and a cursor for the others', async () => {
    const [thread] = (await conversation(here)).body.data as [SeenComment];
    const shown = flat(thread.replies);
    expect(shown).toHaveLength(50);
    expect(ids(shown).toSorted()).toEqual(ids(replies.slice(0, 50)).toSorted());
    expect(thread.moreReplies).toEqual(expect.any(String));
    expect(thread.replyCount).toBe(replies.filter(({ depth }) => depth === 1).length);
  });

  it.each([1, 7, 23, 100])(
    'gives the others page by page, each once: %i a page',
    async (pageSize) => {
      const [thread] = (await conversation(here)).body.data as [SeenComment];
      const others = await everyReply(thread, { cursor: thread.moreReplies, pageSize });
      expect(ids(others)).toEqual(ids(replies.slice(50)));
      for (const one of others) {
        const original = replies.find(({ documentId }) => documentId === one.documentId);
        expect(one).toMatchObject({ parent: original?.parent, depth: original?.depth });
      }
    },
  );

  it('can be read whole, oldest first, without a cursor', async () => {
    const { body } = await get(`/api/comments/${top.documentId}/replies`);
    expect(body.meta).toEqual({ pagination: { pageSize: 20, nextCursor: expect.any(String) } });
    for (const pageSize of [10, 73, 100]) {
      expect(ids(await everyReply(top, { pageSize }))).toEqual(ids(replies));
    }
  });

  it('can be read from a reply on as well, with the replies under that one', async () => {
    const parent = replies.find((one) => replies.some((other) => isUnder(other, one)))!;
    const under = replies.filter((one) => isUnder(one, parent));
    expect(ids(await everyReply(parent, { pageSize: 1 }))).toEqual(ids(under));
    const leaf = replies.find((one) => !replies.some((other) => isUnder(other, one)))!;
    expect(await everyReply(leaf)).toEqual([]);
  });

  const isUnder = (one: SeenComment, above: SeenComment) =>
    one.parent?.documentId === above.documentId;

  it('has no cursor with 50 replies, and one with 51', async () => {
    const article = await createArticle();
    const root = await comment(ann, article);
    for (let n = 1; n <= 50; n += 1) await comment(ann, article, `Reply ${n}`, root);
    expect((await conversation(article)).body.data[0].moreReplies).toBeNull();
    const last = await comment(ann, article, 'Reply 51', root);
    const { moreReplies } = (await conversation(article)).body.data[0];
    expect(ids(await everyReply(root, { cursor: moreReplies }))).toEqual(ids([last]));
  });

  it('is divided after the fiftieth reply also among replies with the same timestamp', async () => {
    const article = await createArticle();
    const root = await comment(ann, article);
    const all = [];
    for (let n = 1; n <= 57; n += 1) all.push(await comment(ann, article, `Reply ${n}`, root));
    await atOnce(all.slice(40));
    const [thread] = (await conversation(article)).body.data as [SeenComment];
    expect(ids(thread.replies)).toEqual(ids(all.slice(0, 50)));
    const others = await everyReply(root, { cursor: thread.moreReplies, pageSize: 3 });
    expect(ids(others)).toEqual(ids(all.slice(50)));
  });

  it('shows each reply that existed at the start once while others arrive', async () => {
    const article = await createArticle();
    const root = await comment(ann, article);
    const old = [];
    for (let n = 1; n <= 9; n += 1) old.push(await comment(ann, article, `Reply ${n}`, root));
    const seen: string[] = [];
    let cursor: string | null = '';
    for (let page = 0; cursor !== null && page < 9; page += 1) {
      const at: string = cursor && `&pagination[cursor]=${cursor}`;
      const path = `/api/comments/${root.documentId}/replies?pagination[pageSize]=2${at}`;
      const { body } = await get(path);
      seen.push(...ids(body.data));
      if (page < 4) await comment(ben, article, freshWords(), root);
      cursor = body.meta.pagination.nextCursor;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.slice(0, 9)).toEqual(ids(old));
  });

  it.each(['?sort=newest', '?pagination[pageSize]=101', '?pagination[page]=1', '?nonsense=1'])(
    'refuses %s with 400',
    async (query) => {
      expect((await get(`/api/comments/${top.documentId}/replies${query}`)).status).toBe(400);
    },
  );

  it('answers 404 COMMENT_NOT_FOUND for a comment that does not exist or is not visible', async () => {
    const article = await createArticle();
    const gone = await comment(ann, article);
    await takeBack(ann, gone);
    const unknown = await get('/api/comments/unknown/replies');
    expect(told(unknown)).toBe('404 COMMENT_NOT_FOUND');
    expect((await get(`/api/comments/${gone.documentId}/replies`)).body).toEqual(unknown.body);
    for (const name of ['%F0%9F%99%82', 'a'.repeat(3000)]) {
      expect(told(await get(`/api/comments/${name}/replies`))).toBe('404 COMMENT_NOT_FOUND');
      expect(told(await get(`/api/comments/${name}`))).toBe('404 COMMENT_NOT_FOUND');
    }
  });
});

describe('nesting', () => {
  /** A chain in which each answers the one before. */
  const chain = async (here: TestDocument, length: number): Promise<SeenComment[]> => {
    const all: SeenComment[] = [];
    for (let n = 0; n < length; n += 1) {
      all.push(await comment(ann, here, `Depth ${n}`, all.at(-1)));
    }
    return all;
  };

  /** How deep the nesting goes under a Comment. */
  const levels = (one: SeenComment): number => 1 + Math.max(0, ...one.replies.map(levels));

  it.each([1, 2, 6])(
    'deeper than maxDepth %i is flattened, and parent stays the true one',
    async (maxDepth) => {
      await setRules({ maxDepth });
      const here = await createArticle();
      const all = await chain(here, 9);
      const [thread] = (await conversation(here)).body.data as [SeenComment];
      expect(levels(thread)).toBe(maxDepth + 1);
      const shown = flat([thread]);
      expect(ids(shown)).toEqual(ids(all));
      for (const [index, one] of shown.entries()) {
        expect(one.depth).toBe(Math.min(index, maxDepth));
        expect(one.parent).toEqual(index === 0 ? null : { documentId: all[index - 1]?.documentId });
      }
      const listed = await everyReply(thread);
      expect(ids(listed)).toEqual(ids(all.slice(1)));
      expect(listed.map(({ depth }) => depth)).toEqual(shown.slice(1).map(({ depth }) => depth));
    },
  );

  it('keeps flattened replies oldest first', async () => {
    await setRules({ maxDepth: 1 });
    const here = await createArticle();
    const top = await comment(ann, here);
    const first = await comment(ann, here, 'First', top);
    const second = await comment(ann, here, 'Second', top);
    const third = await comment(ben, here, 'To the first', first);
    const [thread] = (await conversation(here)).body.data as [SeenComment];
    expect(ids(thread.replies)).toEqual(ids([first, second, third]));
    expect(thread.replies[2]?.parent).toEqual({ documentId: first.documentId });
    expect(thread.replyCount).toBe(2);
  });

  it('follows a changed maxDepth at once, for earlier comments as well', async () => {
    const here = await createArticle();
    await chain(here, 6);
    for (const maxDepth of [6, 2, 4]) {
      await setRules({ maxDepth });
      const [thread] = (await conversation(here)).body.data as [SeenComment];
      expect(levels(thread)).toBe(Math.min(6, maxDepth + 1));
    }
  });

  it('shows every reply when maxDepth is 0, under its top-level comment', async () => {
    await setRules({ maxDepth: 0 });
    const here = await createArticle();
    const all = await chain(here, 4);
    const shown = flat((await conversation(here)).body.data);
    expect(ids(shown)).toEqual(ids(all));
    expect((await conversation(here)).body.meta.pagination.total).toBe(1);
  });

  it('gives the same depth wherever the comment is read', async () => {
    await setRules({ maxDepth: 2 });
    const here = await createArticle();
    const deepest = (await chain(here, 5)).at(-1)!;
    const { depth } = (await get(`/api/comments/${deepest.documentId}`)).body.data;
    const mine = (await get('/api/comments/mine', { token: ann.token })).body.data[0];
    expect([deepest.depth, depth, mine.depth]).toEqual([2, 2, 2]);
  });

  it('works hundreds of levels deep', async () => {
    await setRules({ maxDepth: 100 });
    const here = await createArticle();
    const all = await chain(here, 120);
    const shown = flat((await conversation(here)).body.data);
    expect(ids(shown)).toEqual(ids(all.slice(0, 51)));
    const top = all[0]!;
    expect(ids(await everyReply(top))).toEqual(ids(all.slice(1)));
    for (const one of all.slice(0, -1)) await takeBack(ann, one);
    expect((await conversation(here)).body.meta.pagination.total).toBe(1);
    await takeBack(ann, all.at(-1)!);
    expect((await conversation(here)).body.meta.pagination.total).toBe(0);
    await expectTrueCounts(here);
  });
});

describe('one comment', () => {
  it('is shown to everybody when it is approved', async () => {
    const here = await createArticle();
    const own = await comment(ann, here);
    for (const token of [undefined, ann.token, ben.token]) {
      const answer = await get(`/api/comments/${own.documentId}`, { token });
      expect([answer.status, answer.body]).toEqual([200, { data: own }]);
    }
  });

  it('is shown to its reader alone while it is pending; others get 404', async () => {
    await setRules({ moderation: 'pre' });
    const own = await comment(ann, await createArticle());
    const path = `/api/comments/${own.documentId}`;
    expect((await get(path, { token: ann.token })).body).toEqual({ data: own });
    const unknown = await get('/api/comments/unknown');
    expect(told(unknown)).toBe('404 COMMENT_NOT_FOUND');
    for (const token of [undefined, ben.token]) {
      expect((await get(path, { token })).body).toEqual(unknown.body);
    }
  });

  it.each(['rejected', 'spam'])('is shown to nobody when it is %s', async (status) => {
    const own = await comment(ann, await createArticle());
    await decide(own, status);
    for (const token of [undefined, ann.token]) {
      expect(told(await get(`/api/comments/${own.documentId}`, { token }))).toBe(
        '404 COMMENT_NOT_FOUND',
      );
    }
  });

  it('refuses unknown parameters', async () => {
    const own = await comment(ann, await createArticle());
    for (const query of ['?populate=*', '?fields[0]=reportCount', '?status=draft', '?x=1']) {
      expect((await get(`/api/comments/${own.documentId}${query}`)).status).toBe(400);
    }
  });
});

describe('a conversation', () => {
  it('never contains an email address, a provider, a role, an IP address or a private field', async () => {
    const here = await createArticle();
    const reader = await createReader({ displayName: 'Some Body', bio: 'Unasked for' });
    const top = await comment(reader, here);
    await comment(ann, here, freshWords(), top);
    const text = JSON.stringify((await conversation(here)).body);
    expect(text).not.toMatch(/@|provider|role|127\.0\.0\.1|Unasked|"id"|bodyKey|shown|authorName/);
    const [thread] = (await conversation(here)).body.data;
    expect(Object.keys(thread).toSorted()).toEqual(
      [...Object.keys(top), 'replies', 'moreReplies'].toSorted(),
    );
  });

  it('is the same for every caller', async () => {
    const here = await createArticle();
    await comment(ann, here);
    await setRules({ moderation: 'pre' });
    await comment(ann, here);
    const path = `/api/articles/${here.slug}/comments`;
    const forNobody = (await get(path)).body;
    expect(forNobody.data).toHaveLength(1);
    expect((await get(path, { token: ann.token })).body).toEqual(forNobody);
  });

  it('is refused to a forged token', async () => {
    const here = await createArticle();
    expect((await get(`/api/articles/${here.slug}/comments`, { token: 'forged' })).status).toBe(
      401,
    );
  });

  it('counts top-level comments in total, tombstones included, and approved ones in commentCount', async () => {
    const here = await createArticle();
    const [first, , third] = await threads(here, 3);
    await comment(ben, here, freshWords(), first);
    await comment(ben, here, freshWords(), first);
    await takeBack(ann, first!);
    await takeBack(ann, third!);
    const { pagination, discussion } = (await conversation(here)).body.meta;
    expect([pagination.total, discussion.commentCount]).toEqual([2, 3]);
    expect(told(await say(ben, here, freshWords(), first?.documentId))).toBe(
      '400 PARENT_NOT_FOUND',
    );
  });
});
