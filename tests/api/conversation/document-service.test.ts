import { app } from '../../helpers/foreword';
import { createArticle, documents, type Fields, type TestDocument } from '../../helpers/content';
import {
  comment,
  commentRow,
  conversation,
  decide,
  discussionRow,
  expectTrueCounts,
  freshWords,
  like,
  report,
  rowsAbout,
  say,
  type SeenComment,
  takeBack,
  told,
} from '../../helpers/conversation';
import { type Answer, put, remove } from '../../helpers/http';
import { adminToken, createReader, createReaders, type TestReader } from '../../helpers/people';
import { setRules } from '../../helpers/rules';

const COMMENT = 'api::comment.comment';

let ann: TestReader;
let ben: TestReader;
let here: TestDocument;
let top: SeenComment;
let reply: SeenComment;

beforeAll(async () => {
  [ann, ben] = (await createReaders(2)) as [TestReader, TestReader];
});

beforeEach(async () => {
  await setRules();
  here = await createArticle();
  top = await comment(ann, here, 'Top');
  reply = await comment(ben, here, 'Reply', top);
});

/** What the Document Service threw, in the shape of an answer. */
const asAnswer = async (work: Promise<unknown>): Promise<Answer> => {
  const headers = new Headers();
  try {
    return { status: 200, headers, body: { data: await work } };
  } catch (error) {
    const {
      status = 500,
      details,
      message,
    } = error as Error & { status?: number; details?: object };
    const isOfStrapi = status === 500 && (error as Error).name === 'ValidationError';
    return { status: isOfStrapi ? 400 : status, headers, body: { error: { details, message } } };
  }
};

/** How code of the newsroom writes Comments; the content manager has none. */
const door = {
  create: (data: Fields) => asAnswer(documents(COMMENT).create({ data })),
  update: (documentId: string, data: Fields) =>
    asAnswer(documents(COMMENT).update({ documentId, data })),
  delete: (documentId: string) => asAnswer(documents(COMMENT).delete({ documentId })),
};

const connect = (documentId: string) => ({ connect: [{ documentId }] });

const discussionOf = async (article: TestDocument): Promise<string> =>
  (await discussionRow(article)).document_id;

/** The fields of a new Comment. */
const form = async (fields: Fields = {}): Promise<Fields> => ({
  discussion: connect(await discussionOf(here)),
  author: connect(ann.documentId),
  body: freshWords(),
  ...fields,
});

const CHANGING = ['updated_at', 'updated_by_id', 'published_at'];

/** What of a row no write may change. */
const fixed = async (of: SeenComment): Promise<Fields> => {
  const row: Fields = await commentRow(of);
  return Object.fromEntries(Object.entries(row).filter(([column]) => !CHANGING.includes(column)));
};

describe('a comment that is created by the Document Service', () => {
  it('is pending, and once approved it is rendered, named and counted like any other', async () => {
    const named = await createReader({ displayName: 'Nan' });
    const answer = await door.create(
      await form({
        author: connect(named.documentId),
        parent: connect(reply.documentId),
        body: '*From* the newsroom <script>x</script>',
      }),
    );

    expect(answer.status).toBeLessThan(300);
    const made: SeenComment = answer.body.data;
    expect((await commentRow(made)).status).toBe('pending');
    expect((await conversation(here)).body.meta.discussion.commentCount).toBe(2);
    await expectTrueCounts(here);
    await decide(made, 'approved');
    const { data, meta } = (await conversation(here)).body;
    expect(data[0].replies[0]).toMatchObject({
      replyCount: 1,
      replies: [
        {
          documentId: made.documentId,
          html: expect.stringMatching(/^<p><em>From<\/em> the newsroom ?<\/p>$/),
          depth: 2,
          parent: { documentId: reply.documentId },
          author: { documentId: named.documentId, displayName: 'Nan' },
          status: 'approved',
        },
      ],
    });
    expect(meta.discussion.commentCount).toBe(3);
    await expectTrueCounts(here);
  });

  it('is refused under a parent of another Discussion', async () => {
    const elsewhere = await comment(ann, await createArticle());
    const data = await form({ parent: connect(elsewhere.documentId) });
    expect(told(await door.create(data))).toBe('400 PARENT_NOT_FOUND');
    await expectTrueCounts(here);
  });

  it('is refused without text, without a Discussion, and as a duplicate', async () => {
    expect(told(await door.create(await form({ body: '<b></b>' })))).toBe(
      '400 COMMENT_BODY_REQUIRED',
    );
    expect((await door.create(await form({ body: '' }))).status).toBe(400);
    expect((await door.create({ body: freshWords() })).status).toBe(400);
    expect(told(await door.create(await form({ body: 'TOP' })))).toBe('409 COMMENT_DUPLICATE');
  });

  it.each([
    { authorName: 'Somebody' },
    { likeCount: 5 },
    { replyCount: 5 },
    { reportCount: 5 },
    { depth: 3 },
    { editedAt: '2026-01-01T00:00:00.000Z' },
    { deletedAt: '2026-01-01T00:00:00.000Z' },
    { moderatedAt: '2026-01-01T00:00:00.000Z' },
    { moderatedBy: 'Somebody' },
  ])('is never written with a server-owned field: %j', async (fields) => {
    const before = await fixed(top);
    const created = await door.create(await form(fields));
    const updated = await door.update(top.documentId, fields);
    expect([told(created), told(updated)]).toEqual(Array(2).fill('400 SERVER_OWNED_FIELD'));
    expect(created.body.data ?? {}).not.toMatchObject(fields);
    expect(await fixed(top)).toEqual(before);
  });

  it.each([
    { html: '<p>x</p>' },
    { shown: false },
    { bodyKey: 'x' },
    { statusRule: 'x' },
    { ruleReason: { reason: { code: 'x' }, sentence: 'x' } },
    { root: 'reply' },
  ])('is not written with a private field: %j', async (fields) => {
    const before = await fixed(top);
    const sent = 'root' in fields ? { root: connect(reply.documentId) } : fields;
    const answer = await door.update(top.documentId, sent);
    expect(told(answer)).toBe('400 SERVER_OWNED_FIELD');
    expect(await fixed(top)).toEqual(before);
  });
});

describe('a comment that is changed by the Document Service', () => {
  it('is rendered anew when its text changes, and keeps its place', async () => {
    const answer = await door.update(top.documentId, { body: 'Better *words*' });
    expect(answer.status).toBe(200);
    expect((await conversation(here)).body.data).toMatchObject([
      { body: 'Better *words*', html: '<p>Better <em>words</em></p>', replyCount: 1 },
    ]);
    expect(told(await say(ann, here, 'better WORDS'))).toBe('409 COMMENT_DUPLICATE');
    expect(told(await say(ann, here, 'Top'))).toBe('201');
    await expectTrueCounts(here);
  });

  it('is refused without text', async () => {
    for (const body of ['', '<b></b>', ' ']) {
      const { status } = await door.update(top.documentId, { body });
      expect([body, status]).toEqual([body, 400]);
    }
    expect((await conversation(here)).body.data).toMatchObject([{ body: 'Top' }]);
  });

  it('is refused with a text that its writer has posted elsewhere in the Discussion', async () => {
    await comment(ann, here, 'Said already');
    const answer = await door.update(top.documentId, { body: 'SAID already' });
    expect(told(answer)).toBe('409 COMMENT_DUPLICATE');
  });

  it('keeps its parent, its Discussion and its writer', async () => {
    const other = await comment(ann, here);
    const elsewhere = await createArticle();
    const there = await comment(ann, elsewhere);
    const before = await fixed(reply);
    for (const fields of [
      { parent: connect(other.documentId) },
      { parent: connect(there.documentId) },
      { parent: null },
      { parent: { set: [] } },
      { parent: { disconnect: [{ documentId: top.documentId }] } },
      { discussion: connect(await discussionOf(elsewhere)) },
      { author: connect(ann.documentId) },
      { author: null },
    ]) {
      const { status } = await door.update(reply.documentId, fields);
      expect([fields, status >= 400 && status < 500]).toEqual([fields, true]);
    }
    expect(await fixed(reply)).toEqual(before);
    await expectTrueCounts(here);
    await expectTrueCounts(elsewhere);
  });

  it('cannot become a reply to itself', async () => {
    const leaf = await comment(ann, here, freshWords(), reply);
    for (const [one, parent] of [
      [top, top],
      [top, reply],
      [top, leaf],
      [reply, leaf],
    ] as const) {
      const { documentId } = parent;
      for (const relation of [documentId, connect(documentId), { set: [{ documentId }] }]) {
        const { status } = await door.update(one.documentId, { parent: relation });
        expect([relation, status >= 400 && status < 500]).toEqual([relation, true]);
      }
    }
    expect((await conversation(here)).body.data).toMatchObject([
      { parent: null, replies: [{ replies: [{ documentId: leaf.documentId }] }] },
    ]);
  });
});

describe('a status that is changed by the Document Service', () => {
  const state = async () => {
    const { data, meta } = (await conversation(here)).body;
    return { count: meta.discussion.commentCount, threads: meta.pagination.total, data };
  };

  const move = ({ documentId }: SeenComment, data: Fields) =>
    documents(COMMENT).update({ documentId, data });

  it('has the effects of a Moderator’s decision, and every count follows', async () => {
    for (const [status, count] of [
      ['rejected', 1],
      ['approved', 2],
      ['spam', 1],
      ['rejected', 1],
      ['approved', 2],
      ['deleted', 1],
      ['approved', 2],
      ['pending', 1],
      ['approved', 2],
    ] as const) {
      await move(top, { status });
      expect([status, (await state()).count]).toEqual([status, count]);
      await expectTrueCounts(here);
    }
    await move(reply, { status: 'rejected' });
    expect(await state()).toMatchObject({ count: 1, threads: 1, data: [{ replyCount: 0 }] });
    await move(top, { status: 'rejected' });
    expect(await state()).toEqual({ count: 0, threads: 0, data: [] });
    await expectTrueCounts(here);
  });

  it('closes the open reports, and records who decided and why', async () => {
    await report(ben, top);
    await move(top, { status: 'rejected', statusReason: 'Off the mark' });
    expect(await rowsAbout('reports', top)).toMatchObject([{ state: 'upheld' }]);
    expect(await rowsAbout('decisions', top)).toMatchObject([
      { from: 'approved', to: 'rejected', reason: 'Off the mark', moderator: 'Foreword' },
    ]);
    expect(await commentRow(top)).toMatchObject({ moderated_by: 'Foreword', report_count: 0 });
    await expectTrueCounts(here);
  });

  it('can be approved on creation, and is counted', async () => {
    await documents(COMMENT).create({
      data: await form({ status: 'approved', parent: connect(top.documentId) }),
    });
    expect(await state()).toMatchObject({ count: 3, threads: 1, data: [{ replyCount: 2 }] });
    await expectTrueCounts(here);
  });

  it('changes nothing when the move is not allowed', async () => {
    await move(top, { status: 'deleted' });
    const answer = await asAnswer(move(top, { status: 'pending' }));
    expect(told(answer)).toBe('409 MOVE_NOT_ALLOWED');
    expect((await commentRow(top)).status).toBe('deleted');
    await expectTrueCounts(here);
  });
});

it('a comment is pinned by the Document Service', async () => {
  await documents(COMMENT).update({ documentId: top.documentId, data: { pinned: true } });
  expect((await conversation(here)).body.data).toMatchObject([{ body: 'Top', pinned: true }]);
});

describe('a comment that is deleted by the Document Service', () => {
  it('is removed with its likes, reports and decisions when it has no replies', async () => {
    await like(ann, reply);
    await report(ann, reply);
    await decide(reply, 'rejected');
    await decide(reply, 'approved');
    const { id } = await commentRow(reply);

    expect((await door.delete(reply.documentId)).status).toBeLessThan(300);

    const knex = app().db.connection;
    expect(await commentRow(reply)).toBeUndefined();
    for (const table of ['likes', 'reports', 'decisions']) {
      expect([table, await knex(table).where({ comment_id: id })]).toEqual([table, []]);
    }
    expect((await conversation(here)).body).toMatchObject({
      data: [{ replyCount: 0, replies: [] }],
      meta: { discussion: { commentCount: 1 } },
    });
    await expectTrueCounts(here);
    expect(told(await say(ben, here, 'Reply'))).toBe('201');
  });

  it('becomes a tombstone when it has approved replies, and is not deleted twice', async () => {
    for (let round = 0; round < 2; round += 1) {
      expect((await door.delete(top.documentId)).status).toBeLessThan(300);
      expect((await conversation(here)).body).toMatchObject({
        data: [{ deleted: true, body: null, author: null, replies: [{ body: 'Reply' }] }],
        meta: { pagination: { total: 1 }, discussion: { commentCount: 1 } },
      });
    }
    await expectTrueCounts(here);
  });

  it('keeps the place of pending replies under it', async () => {
    await decide(reply, 'rejected');
    await door.delete(top.documentId);
    expect((await conversation(here)).body.data).toEqual([]);
    await decide(reply, 'approved');
    expect((await conversation(here)).body.data).toMatchObject([
      { deleted: true, replies: [{ body: 'Reply' }] },
    ]);
    await expectTrueCounts(here);
  });

  it('is removed together with the tombstones above it', async () => {
    await takeBack(ann, top);
    await door.delete(reply.documentId);
    expect((await conversation(here)).body).toMatchObject({
      data: [],
      meta: { pagination: { total: 0 }, discussion: { commentCount: 0 } },
    });
    await expectTrueCounts(here);
  });

  it('is not found when it does not exist', async () => {
    expect((await door.delete('unknown')).status).toBeLessThan(500);
    await expectTrueCounts(here);
  });
});

describe('a copy of a comment', () => {
  it('of a comment by a reader is refused as a duplicate', async () => {
    const answer = await asAnswer(
      documents(COMMENT).clone({ documentId: top.documentId, data: {} }),
    );
    expect(told(answer)).toBe('409 COMMENT_DUPLICATE');
    await expectTrueCounts(here);
  });

  it('has no likes, reports or counts', async () => {
    await like(ben, top);
    await report(ben, top);
    const body = freshWords();
    await documents(COMMENT).clone({ documentId: top.documentId, data: { body } });
    const copy = (await conversation(here)).body.data.find((one: SeenComment) => one.body === body);
    expect(copy).toMatchObject({ likeCount: 0, replyCount: 0, replies: [] });
    await expectTrueCounts(here);
  });
});

describe('reports and likes that the newsroom changes', () => {
  const REPORT = 'api::report.report';

  const reportOn = async (of: SeenComment): Promise<string> => {
    const [row] = await rowsAbout('reports', of);
    return String(row?.document_id);
  };

  it('are counted rightly when a Report is dismissed by hand', async () => {
    await report(ben, top);
    const documentId = await reportOn(top);
    await documents(REPORT).update({ documentId, data: { state: 'dismissed' } });
    expect((await commentRow(top)).report_count).toBe(0);
    await expectTrueCounts(here);
  });

  it('are counted rightly when a Report is deleted', async () => {
    await report(ben, top);
    await documents(REPORT).delete({ documentId: await reportOn(top) });
    expect((await commentRow(top)).report_count).toBe(0);
    await expectTrueCounts(here);
  });

  it('are counted rightly when a Report or a Like is made by the Document Service', async () => {
    const data = { comment: top.documentId, reader: ben.documentId };
    await documents(REPORT).create({ data: { ...data, reason: 'spam' } });
    await documents('api::like.like').create({ data });
    await expectTrueCounts(here);
  });

  it('are counted rightly when a Like is deleted by the Document Service', async () => {
    await like(ben, top);
    const [row] = await rowsAbout('likes', top);
    await documents('api::like.like').delete({ documentId: String(row?.document_id) });
    await expectTrueCounts(here);
  });
});

describe('a Discussion that the newsroom changes', () => {
  const DISCUSSION = 'api::discussion.discussion';

  const change = async (data: Fields): Promise<Answer> =>
    asAnswer(documents(DISCUSSION).update({ documentId: await discussionOf(here), data }));

  it('is opened, closed and hidden by the Document Service, and its counts follow', async () => {
    for (const [state, count] of [
      ['hidden', 0],
      ['open', 2],
      ['closed', 2],
    ] as const) {
      expect((await change({ state })).status).toBe(200);
      const { discussion } = (await conversation(here)).body.meta;
      expect(discussion).toMatchObject({ state, commentCount: count });
      await expectTrueCounts(here);
    }
    expect(told(await say(ann, here, freshWords()))).toBe('403 DISCUSSION_CLOSED');
  });

  it.each([
    { commentCount: 5 },
    { title: 'x' },
    { lastCommentAt: '2026-01-01T00:00:00.000Z' },
    { threadCount: 5 },
    { articleLocale: 'fr' },
    { articleDocumentId: 'x' },
  ])('is refused with a server-owned field: %j', async (data) => {
    expect(told(await change(data))).toBe('400 SERVER_OWNED_FIELD');
  });

  it('stays with its Article when somebody deletes it or removes the relation', async () => {
    const documentId = await discussionOf(here);
    await put(`/content-manager/collection-types/api::article.article/${here.documentId}`, {
      token: await adminToken(),
      body: { discussion: { disconnect: [{ documentId }] } },
    });
    expect((await conversation(here)).body.data).toMatchObject([{ body: 'Top' }]);
    await asAnswer(documents(DISCUSSION).delete({ documentId }));
    expect((await conversation(here)).status).toBe(200);
    expect(await app().db.connection('comments').whereNull('discussion_id')).toEqual([]);
  });
});

describe('an Article that is deleted by the content manager', () => {
  it('is deleted with its Comments, Likes, Reports and decisions', async () => {
    await like(ben, top);
    await report(ben, top);
    await documents(COMMENT).update({ documentId: top.documentId, data: { status: 'spam' } });
    const { id, discussion_id: discussion } = await commentRow(top);
    const path = `/content-manager/collection-types/api::article.article/${here.documentId}`;
    expect((await remove(path, { token: await adminToken() })).status).toBe(200);

    const knex = app().db.connection;
    for (const [table, where] of [
      ['comments', { discussion_id: discussion }],
      ['likes', { comment_id: id }],
      ['reports', { comment_id: id }],
      ['decisions', { comment_id: id }],
      ['discussions', { id: discussion }],
    ] as const) {
      expect([table, await knex(table).where(where)]).toEqual([table, []]);
    }
    const ids = [top, reply].map(({ documentId }) => documentId);
    expect(await knex('comments').whereIn('document_id', ids)).toEqual([]);
  });
});
