import { app, load } from '../../helpers/foreword';
import { createArticle, type TestDocument } from '../../helpers/content';
import {
  comment,
  edit,
  freshWords,
  like,
  report,
  say,
  type SeenComment,
  takeBack,
  told,
  unlike,
} from '../../helpers/conversation';
import { type Answer, get, graphql, put, remove } from '../../helpers/http';
import { createReaders, type TestReader } from '../../helpers/people';
import { setRules } from '../../helpers/rules';
import { statementsOf } from '../../helpers/statements';

/** What a Reader who is signed in is sent of Comments beside what everybody is sent. */

const FIELDS = ['liked', 'mine', 'ignored', 'editableUntil'];

let ann: TestReader;
let ben: TestReader;
let eve: TestReader;
let here: TestDocument;
let root: SeenComment;
let reply: SeenComment;

const ignoring = ({ documentId }: Pick<TestReader, 'documentId'>) =>
  `/api/readers/${documentId}/ignore`;

beforeAll(async () => {
  await setRules();
  [ann, ben, eve] = (await createReaders(3)) as [TestReader, TestReader, TestReader];
  here = await createArticle();
  root = await comment(ann, here);
  reply = await comment(ben, here, freshWords(), root);
  await comment(eve, here, freshWords(), root);
  await like(ann, reply);
  await put(ignoring(eve), { token: ann.token });
});

beforeEach(() => setRules());

type Viewed = SeenComment & {
  liked?: boolean;
  mine?: boolean;
  ignored?: boolean;
  editableUntil?: string | null;
};

/** Comments and everything under them. */
const flat = (all: Partial<Viewed>[]): Viewed[] =>
  all.flatMap((one) => [one as Viewed, ...flat(one.replies ?? [])]);

const viewed = ({ liked, mine, ignored }: Viewed) => ({ liked, mine, ignored });

const PATHS: [string, () => string][] = [
  ['a conversation', () => `/api/articles/${here.slug}/comments`],
  [
    'a conversation at a Comment',
    () => `/api/articles/${here.slug}/comments?comment=${reply.documentId}`,
  ],
  ['replies', () => `/api/comments/${root.documentId}/replies`],
  ['one Comment', () => `/api/comments/${reply.documentId}`],
];

/** All Comments in an answer; those of GraphQL have replies where they are asked for. */
const commentsIn = ({ body }: Pick<Answer, 'body'>): Viewed[] => flat([body.data].flat());

const NOTHING = { liked: false, mine: false, ignored: false };

describe('a signed-in Reader is told of each Comment', () => {
  it('whether they like it, wrote it, and ignore who did', async () => {
    const path = `/api/articles/${here.slug}/comments`;
    const [toAnn, toBen] = [
      await get(path, { token: ann.token }),
      await get(path, { token: ben.token }),
    ];
    expect(commentsIn(toAnn).map(viewed)).toEqual([
      { ...NOTHING, mine: true },
      { ...NOTHING, liked: true },
      { ...NOTHING, ignored: true },
    ]);
    expect(commentsIn(toBen).map(viewed)).toEqual([NOTHING, { ...NOTHING, mine: true }, NOTHING]);
  });

  it('of their own until when it may be edited, and of no other', async () => {
    const editWindowSeconds = 240;
    await setRules({ editWindowSeconds });
    const all = commentsIn(await get(`/api/articles/${here.slug}/comments`, { token: ann.token }));
    const until = new Date(Date.parse(root.createdAt) + editWindowSeconds * 1_000).toISOString();
    expect(all.map(({ editableUntil }) => editableUntil)).toEqual([until, undefined, undefined]);
    expect(told(await edit(ann, root, freshWords()))).toBe('200');
    await setRules({ editWindowSeconds: 0 });
    expect(told(await edit(ann, root, freshWords()))).toBe('403 EDIT_WINDOW_CLOSED');
  });

  it.each(PATHS)('in %s, in a private answer', async (_what, pathOf) => {
    const answer = await get(pathOf(), { token: ann.token });
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(answer.headers.get('etag')).toBeNull();
    for (const each of commentsIn(answer)) {
      expect(each).toMatchObject({
        liked: each.documentId === reply.documentId,
        mine: each.author?.documentId === ann.documentId,
        ignored: each.author?.documentId === eve.documentId,
      });
    }
  });

  it('over GraphQL the same', async () => {
    const query = `query ($article: ID!, $root: ID!, $reply: ID!) {
      articleComments(article: $article) { data { ...seen replies { ...seen } } }
      commentReplies(documentId: $root) { data { ...seen } }
      comment(documentId: $reply) { ...seen }
    }
    fragment seen on Comment { documentId liked mine ignored editableUntil }`;
    const variables = { article: here.slug, root: root.documentId, reply: reply.documentId };
    const { data } = await graphql(query, variables, ann.token);
    const of = (one: Viewed) => ({ ...viewed(one), until: one.editableUntil });
    const liked = { ...NOTHING, liked: true, until: null };
    const ignored = { ...NOTHING, ignored: true, until: null };
    const mine = { ...NOTHING, mine: true, until: expect.any(String) };
    expect(commentsIn({ body: data.articleComments }).map(of)).toEqual([mine, liked, ignored]);
    expect(data.commentReplies.data.map(of)).toEqual([liked, ignored]);
    expect(of(data.comment)).toEqual(liked);
    const anybody = await graphql(query, variables);
    for (const each of commentsIn({ body: anybody.data.articleComments })) {
      expect(FIELDS.map((field) => each[field as keyof Viewed])).toEqual([null, null, null, null]);
    }
  });

  it('nothing of what is only a tombstone, and their own waiting one is whole', async () => {
    const there = await createArticle();
    const top = await comment(ann, there);
    await comment(ben, there, freshWords(), top);
    await setRules({ reportsToHold: 1 });
    await report(ben, top);
    const path = `/api/articles/${there.slug}/comments`;
    const [toAnn] = (await get(path, { token: ann.token })).body.data;
    const [toBen] = (await get(path, { token: ben.token })).body.data;
    expect(toAnn).toMatchObject({ status: 'pending', body: top.body, mine: true });
    expect(toBen).toMatchObject({ status: 'deleted', body: null, ...NOTHING });
    await takeBack(ann, top);
    const [gone] = (await get(path, { token: ann.token })).body.data;
    expect(gone).toMatchObject({ deleted: true, body: null, ...NOTHING });
  });

  it('while it waits, by its own address', async () => {
    const there = await createArticle();
    const top = await comment(ben, there);
    await setRules({ moderation: 'pre' });
    const { documentId, body } = (await say(ann, there, freshWords(), top.documentId)).body.data;
    const path = `/api/articles/${there.slug}/comments?comment=${documentId}`;
    const [thread] = (await get(path, { token: ann.token })).body.data;
    expect(thread.replies[0]).toMatchObject({ documentId, body, status: 'pending', mine: true });
  });
});

describe('what everybody is sent has none of it', () => {
  it.each(PATHS)('%s, asked for beside Readers, cached or not', async (_what, pathOf) => {
    const path = pathOf();
    const askers = [undefined, ann.token, undefined, ben.token, undefined];
    const answers = await Promise.all(askers.map((token) => get(path, { token })));
    answers.push(await get(path), await get(path), await get(path));
    for (const [n, answer] of answers.entries()) {
      const isSignedIn = askers[n] !== undefined;
      for (const each of commentsIn(answer)) {
        const sent = FIELDS.filter((field) => Object.hasOwn(each, field));
        expect(sent.length > 0).toBe(isSignedIn);
      }
    }
  });

  it('nor what Readers write themselves: a new Like of theirs shows to nobody else', async () => {
    const path = `/api/articles/${here.slug}/comments`;
    await get(path);
    await like(ben, root);
    const before = (await get(path)).body;
    expect(JSON.stringify(before)).not.toMatch(/liked|mine|ignored|editableUntil/);
    expect(commentsIn(await get(path, { token: ben.token }))[0]).toMatchObject({ liked: true });
    expect(commentsIn(await get(path, { token: eve.token }))[0]).toMatchObject({ liked: false });
    await unlike(ben, root);
    expect(commentsIn(await get(path, { token: ben.token }))[0]).toMatchObject({ liked: false });
  });
});

describe('the statements of a Reader’s page', () => {
  const { readConversation } = load('./api/comment/operations/read-conversation') as {
    readConversation: (request: object) => Promise<unknown>;
  };

  const countOf = async (article: TestDocument, reader: TestReader | null): Promise<number> => {
    const page = {
      article: article.slug,
      locale: 'en',
      sort: 'newest',
      pageSize: 20,
      cursor: null,
    };
    return (await statementsOf(() => readConversation({ ...page, reader }))).length;
  };

  it('are those of everybody’s and one more, however many Comments it has', async () => {
    const small = await createArticle();
    const top = await comment(ann, small);
    await countOf(small, null);
    const anybody = await countOf(small, null);
    expect(await countOf(small, ann)).toBe(anybody + 1);
    for (let n = 0; n < 3; n += 1) await like(ann, await comment(ben, small, freshWords(), top));
    expect(await countOf(small, ann)).toBe(anybody + 1);
  });
});

describe('a Reader who is ignored', () => {
  it('is so once, for whoever ignores them alone, until that is taken back', async () => {
    const said = await comment(ben, await createArticle());
    const seen = async ({ token }: TestReader): Promise<boolean> =>
      (await get(`/api/comments/${said.documentId}`, { token })).body.data.ignored;
    for (let times = 0; times < 2; times += 1) {
      const answer = await put(ignoring(ben), { token: eve.token });
      expect([answer.status, answer.body]).toEqual([204, '']);
    }
    expect([await seen(eve), await seen(ann), await seen(ben)]).toEqual([true, false, false]);
    for (let times = 0; times < 2; times += 1) {
      expect((await remove(ignoring(ben), { token: eve.token })).status).toBe(204);
    }
    expect(await seen(eve)).toBe(false);
  });

  it('is ignored once by requests at the same moment', async () => {
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => put(ignoring(ann), { token: eve.token })),
    );
    expect(answers.map(({ status }) => status)).toEqual([204, 204, 204, 204, 204]);
  });

  it('is a Reader, and another one', async () => {
    const nobody = { documentId: 'nobody' };
    expect(told(await put(ignoring(nobody), { token: ann.token }))).toBe('404 READER_NOT_FOUND');
    expect(told(await remove(ignoring(nobody), { token: ann.token }))).toBe('404 READER_NOT_FOUND');
    expect(told(await put(ignoring(ann), { token: ann.token }))).toBe('400 PARAMETER_INVALID');
    expect(told(await put(ignoring(ann)))).toBe('401 LOGIN_REQUIRED');
    expect(told(await remove(ignoring(ann)))).toBe('401 LOGIN_REQUIRED');
  });

  it('is forgotten with their account, and so is whom they ignore', async () => {
    const [one, other] = (await createReaders(2)) as [TestReader, TestReader];
    await put(ignoring(one), { token: other.token });
    await put(ignoring(other), { token: one.token });
    const rows = () =>
      app()
        .db.connection('ignored_readers')
        .whereIn('reader_id', [one.id, other.id])
        .orWhereIn('ignored_id', [one.id, other.id]);
    expect(await rows()).toHaveLength(2);
    await app().documents('plugin::users-permissions.user').delete({ documentId: one.documentId });
    expect(await rows()).toEqual([]);
  });
});
