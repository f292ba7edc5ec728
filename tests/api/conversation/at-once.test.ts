import { app } from '../../helpers/foreword';
import { createArticle, documents, type TestDocument } from '../../helpers/content';
import {
  comment,
  commentRow,
  conversation,
  decide,
  edit,
  everyReply,
  everyThread,
  expectTrueCounts,
  freshWords,
  like,
  moderate,
  report,
  rowsAbout,
  say,
  type SeenComment,
  setDiscussion,
  setReader,
  takeBack,
  told,
  unlike,
} from '../../helpers/conversation';
import { get } from '../../helpers/http';
import { createReader, createReaders, type TestReader } from '../../helpers/people';
import { setRules } from '../../helpers/rules';

/** How often a race is run; many more with FOREWORD_TEST_ROUNDS=100. */
const ROUNDS = Number(process.env.FOREWORD_TEST_ROUNDS ?? 20);
const FEW = Math.ceil(ROUNDS / 4);

let readers: TestReader[];
let ann: TestReader;
let article: TestDocument;

beforeAll(async () => {
  await setRules();
  readers = await createReaders(10);
  ann = readers[0]!;
  article = await createArticle();
});

beforeEach(() => setRules());

const times = async (count: number, work: (round: number) => Promise<void>): Promise<void> => {
  for (let round = 0; round < count; round += 1) await work(round);
};

const ids = (all: { documentId: string }[]) => all.map(({ documentId }) => documentId);

const toldAll = async (answers: Promise<Parameters<typeof told>[0]>[]) =>
  (await Promise.all(answers)).map(told).toSorted();

const COMMENT = 'api::comment.comment';

describe('two comments of one reader at the same moment', () => {
  it('with the same words: one 201, one 409', async () => {
    await times(ROUNDS, async () => {
      const words = freshWords();
      const answers = await toldAll([say(ann, article, words), say(ann, article, words)]);
      expect(answers).toEqual(['201', '409 COMMENT_DUPLICATE']);
    });
    await expectTrueCounts(article);
  });

  it('with the same words, one of them by POST /comments and by the document id', async () => {
    await times(FEW, async () => {
      const words = freshWords();
      const byId = { documentId: article.documentId };
      const answers = await toldAll([
        say(ann, article, words),
        say(ann, byId, words.toUpperCase()),
        say(ann, byId, ` ${words} `),
      ]);
      expect(answers).toEqual(['201', '409 COMMENT_DUPLICATE', '409 COMMENT_DUPLICATE']);
    });
  });

  it('with different words within floodSeconds: one 201, one 429 with Retry-After', async () => {
    await setRules({ floodSeconds: 15 });
    await times(FEW, async () => {
      const reader = await createReader();
      const answers = await Promise.all([
        say(reader, article, freshWords()),
        say(reader, article, freshWords()),
      ]);
      expect(answers.map(told).toSorted()).toEqual(['201', '429 COMMENT_TOO_FAST']);
      const refused = answers.find(({ status }) => status === 429);
      expect(refused?.headers.get('retry-after')).toMatch(/^1[45]$/);
    });
  });

  it('with different words under different Articles within floodSeconds: one 201, one 429', async () => {
    await setRules({ floodSeconds: 15 });
    const elsewhere = await createArticle();
    await times(FEW, async () => {
      const reader = await createReader();
      const answers = await toldAll([
        say(reader, article, freshWords()),
        say(reader, elsewhere, freshWords()),
      ]);
      expect(answers).toEqual(['201', '429 COMMENT_TOO_FAST']);
    });
  });

  it('with the same words under different Articles: two 201', async () => {
    const elsewhere = await createArticle();
    await times(FEW, async () => {
      const words = freshWords();
      const answers = await toldAll([say(ann, article, words), say(ann, elsewhere, words)]);
      expect(answers).toEqual(['201', '201']);
    });
  });
});

describe('two edits at the same moment', () => {
  it('of two comments to the same words: one 200, one 409', async () => {
    await times(FEW, async () => {
      const [one, other] = [await comment(ann, article), await comment(ann, article)];
      const words = freshWords();
      const answers = await toldAll([edit(ann, one, words), edit(ann, other, words)]);
      expect(answers).toEqual(['200', '409 COMMENT_DUPLICATE']);
    });
  });

  it('of one comment: the comment has the text of one of them, whole', async () => {
    await times(FEW, async () => {
      const own = await comment(ann, article);
      const [one, other] = [freshWords(), freshWords()];
      const answers = await toldAll([edit(ann, own, one), edit(ann, own, other)]);
      expect(answers).toEqual(['200', '200']);
      const { body, html } = (await get(`/api/comments/${own.documentId}`)).body.data;
      expect([one, other]).toContain(body);
      expect(html).toBe(`<p>${body}</p>`);
    });
  });
});

describe('likes at the same moment', () => {
  it('of ten readers are counted as ten', async () => {
    await times(FEW, async () => {
      const top = await comment(ann, article);
      const answers = await Promise.all(readers.map((reader) => like(reader, top)));
      expect(answers.every(({ body }) => body.data.liked === true)).toBe(true);
      expect((await get(`/api/comments/${top.documentId}`)).body.data.likeCount).toBe(10);
      await Promise.all(readers.slice(3).map((reader) => unlike(reader, top)));
      expect((await get(`/api/comments/${top.documentId}`)).body.data.likeCount).toBe(3);
    });
    await expectTrueCounts(article);
  });

  it('of one reader are counted as one', async () => {
    await times(FEW, async () => {
      const top = await comment(ann, article);
      const answers = await Promise.all(readers.map(() => like(ann, top)));
      expect(answers.map(({ body }) => body.data)).toEqual(
        readers.map(() => ({ likeCount: 1, liked: true })),
      );
      expect(await rowsAbout('likes', top)).toHaveLength(1);
    });
  });

  it('and unlikes of one reader leave one or none, with the right count', async () => {
    const top = await comment(ann, article);
    await times(FEW, async () => {
      await toldAll(readers.map((_, n) => (n % 2 ? unlike(ann, top) : like(ann, top))));
      const count = (await rowsAbout('likes', top)).length;
      expect([0, 1]).toContain(count);
      expect((await commentRow(top)).like_count).toBe(count);
    });
    expect((await unlike(ann, top)).body).toEqual({ data: { likeCount: 0, liked: false } });
  });
});

describe('reports at the same moment', () => {
  it('send the comment to pending once, when there are reportsToHold of them', async () => {
    const here = await createArticle();
    await times(FEW, async () => {
      const top = await comment(ann, here);
      const kept = await comment(ann, here);
      const answers = await toldAll(readers.slice(0, 3).map((reader) => report(reader, top)));
      expect(answers).toEqual(['204', '204', '204']);
      expect(await commentRow(top)).toMatchObject({ status: 'pending', report_count: 3 });
      const { data, meta } = (await conversation(here)).body;
      expect(ids(data)).toEqual([kept.documentId]);
      expect(meta.discussion.commentCount).toBe(1);
      await takeBack(ann, kept);
      await expectTrueCounts(here);
    });
  });

  it('keep it pending when there are more than enough, and each is stored and answered alike', async () => {
    const here = await createArticle();
    await times(FEW, async () => {
      const top = await comment(ann, here);
      const answers = await toldAll(readers.map((reader) => report(reader, top)));
      // Those that come when it has gone from sight already are told so.
      const taken = answers.filter((answer) => answer === '204').length;
      expect(answers.filter((a) => a !== '204' && a !== '404 COMMENT_NOT_FOUND')).toEqual([]);
      expect(taken).toBeGreaterThanOrEqual(3);
      expect(await commentRow(top)).toMatchObject({ status: 'pending', report_count: taken });
      expect(await rowsAbout('reports', top)).toHaveLength(taken);
    });
    await expectTrueCounts(here);
  });

  it('of one reader are counted as one', async () => {
    await times(FEW, async () => {
      const top = await comment(ann, article);
      const answers = await toldAll(readers.slice(0, 5).map(() => report(ann, top)));
      expect(new Set(answers)).toEqual(new Set(['204']));
      expect(await commentRow(top)).toMatchObject({ status: 'approved', report_count: 1 });
    });
  });
});

describe('decisions at the same moment', () => {
  it('of two Moderators who agree count once', async () => {
    const here = await createArticle();
    await times(FEW, async () => {
      const top = await comment(ann, here);
      for (const status of ['rejected', 'approved', 'spam']) {
        const answers = await toldAll([moderate(top, { status }), moderate(top, { status })]);
        expect(answers).toEqual(['200', '200']);
        const { meta } = (await conversation(here)).body;
        const expected = status === 'approved' ? 1 : 0;
        expect([meta.discussion.commentCount, meta.pagination.total]).toEqual([expected, expected]);
      }
    });
    await expectTrueCounts(here);
  });

  it('of two Moderators who disagree leave one status, rightly counted, and both are recorded', async () => {
    const here = await createArticle();
    await times(FEW, async () => {
      const top = await comment(ann, here);
      await toldAll([
        moderate(top, { status: 'approved' }),
        moderate(top, { status: 'rejected' }),
        moderate(top, { pinned: true }),
      ]);
      const { status, pinned } = await commentRow(top);
      expect(['approved', 'rejected']).toContain(status);
      expect(Boolean(pinned)).toBe(true);
      expect(await rowsAbout('decisions', top)).toHaveLength(2);
      await expectTrueCounts(here);
    });
  });

  it('and the deletion by its reader leave the comment in one status, rightly counted', async () => {
    const here = await createArticle();
    await times(FEW, async () => {
      const top = await comment(ann, here);
      const reply = await comment(readers[1]!, here, freshWords(), top);
      await toldAll([
        takeBack(ann, top),
        moderate(top, { status: 'rejected' }),
        takeBack(readers[1]!, reply),
        moderate(reply, { status: 'approved' }),
        edit(ann, top, freshWords()),
      ]);
      await expectTrueCounts(here);
    });
  });

  it('over the same comments by the content manager’s service and over REST leave the counts right', async () => {
    const here = await createArticle();
    await times(FEW, async () => {
      const top = await comment(ann, here);
      const { documentId } = top;
      for (const status of ['rejected', 'approved'] as const) {
        const results = await Promise.allSettled([
          documents(COMMENT).update({ documentId, data: { status } }),
          documents(COMMENT).update({ documentId, data: { status } }),
          decide(top, status),
        ]);
        expect(results.map((result) => result.status)).toEqual(results.map(() => 'fulfilled'));
        expect((await commentRow(top)).status).toBe(status);
        await expectTrueCounts(here);
      }
    });
  });

  it('and a deletion by an editor leave no half of the comment', async () => {
    const here = await createArticle();
    await times(FEW, async (round) => {
      const top = await comment(ann, here);
      if (round % 2) await decide(top, 'rejected');
      await Promise.allSettled([
        documents(COMMENT).delete({ documentId: top.documentId }),
        moderate(top, { status: round % 2 ? 'approved' : 'rejected' }),
        like(ann, top),
      ]);
      await expectTrueCounts(here);
    });
  });
});

describe('at the same moment', () => {
  it('replies and the deletion of their parent leave a tombstone or no reply', async () => {
    const here = await createArticle();
    await times(FEW, async () => {
      const top = await comment(ann, here);
      const answers = await toldAll([
        takeBack(ann, top),
        ...readers.slice(1, 4).map((r) => say(r, here, freshWords(), top.documentId)),
      ]);
      const taken = answers.filter((answer) => answer === '201').length;
      expect(answers).toEqual(
        ['201', '201', '201']
          .slice(3 - taken)
          .concat('204', Array(3 - taken).fill('400 PARENT_NOT_FOUND')),
      );
      const found = (await everyThread(here)).find((one) => one.documentId === top.documentId);
      expect(found?.deleted).toBe(taken > 0 ? true : undefined);
      expect(found?.replies.length ?? 0).toBe(taken);
      await expectTrueCounts(here);
    });
  });

  it('replies and an editor’s deletion of their parent leave no reply without its parent', async () => {
    const here = await createArticle();
    await times(FEW, async () => {
      const top = await comment(ann, here);
      const [, ...answers] = await Promise.all([
        documents(COMMENT)
          .delete({ documentId: top.documentId })
          .catch(() => undefined),
        ...readers.slice(1, 4).map((r) => say(r, here, freshWords(), top.documentId)),
      ]);
      for (const answer of answers) {
        expect(['201', '400 PARENT_NOT_FOUND']).toContain(told(answer));
        if (answer.status !== 201) continue;
        expect(await commentRow(answer.body.data)).toMatchObject({
          depth: 1,
          parent_id: expect.any(Number),
          root_id: expect.any(Number),
        });
      }
      await expectTrueCounts(here);
    });
  });

  it('comments and the hiding, closing and opening of the Discussion leave its counts right', async () => {
    const here = await createArticle();
    const top = await comment(ann, here);
    await times(FEW, async (round) => {
      const state = ['hidden', 'open', 'closed', 'open'][round % 4];
      const answers = await toldAll([
        setDiscussion(here, { state }).then(
          () => ({ status: 200 }) as Awaited<ReturnType<typeof say>>,
        ),
        ...readers.slice(0, 4).map((reader) => say(reader, here, freshWords())),
        takeBack(readers[5]!, await comment(readers[5]!, article)),
        moderate(top, { status: round % 2 ? 'approved' : 'rejected' }),
      ]);
      const expected = ['200', '201', '204', '403 DISCUSSION_CLOSED'];
      expect(answers.filter((answer) => !expected.includes(answer))).toEqual([]);
      await expectTrueCounts(here);
    });
  });

  it('comments and a ban: none is accepted after the ban was acknowledged', async () => {
    await times(FEW, async () => {
      const reader = await createReader();
      const answers = await toldAll([
        say(reader, article, freshWords()),
        setReader(reader, { commenting: 'banned' }).then(
          () => ({ status: 200 }) as Awaited<ReturnType<typeof say>>,
        ),
        say(reader, article, freshWords()),
      ]);
      const expected = ['200', '201', '403 READER_BANNED'];
      expect(answers.filter((answer) => !expected.includes(answer))).toEqual([]);
      expect(told(await say(reader, article, freshWords()))).toBe('403 READER_BANNED');
    });
  });

  it('comments, likes, reports and the deletion of their Article leave no row behind', async () => {
    await times(FEW, async () => {
      const here = await createArticle();
      const top = await comment(ann, here);
      const { discussion_id: discussion, id } = await commentRow(top);
      const before = await rowsWithout();
      const answers = await Promise.all([
        ...readers.slice(1, 4).map((reader) => say(reader, here, freshWords())),
        say(ann, here, freshWords(), top.documentId),
        like(readers[4]!, top),
        report(readers[5]!, top),
        documents('api::article.article')
          .delete({ documentId: here.documentId })
          .then(() => undefined),
      ]);
      for (const answer of answers) if (answer) expect(answer.status).toBeLessThan(500);

      const knex = app().db.connection;
      const left = {
        comments: await knex('comments').where({ discussion_id: discussion }).count({ n: '*' }),
        likes: await knex('likes').where({ comment_id: id }).count({ n: '*' }),
        reports: await knex('reports').where({ comment_id: id }).count({ n: '*' }),
      };
      expect(Object.values(left).map(([row]) => Number(row?.n))).toEqual([0, 0, 0]);
      expect(await rowsWithout()).toEqual(before);
    });
  });

  /** How many rows stand without what they belong to. */
  const rowsWithout = async () => {
    const knex = app().db.connection;
    const counts = await Promise.all([
      knex('comments').whereNull('discussion_id').count({ n: '*' }),
      knex('likes').whereNull('comment_id').count({ n: '*' }),
      knex('reports').whereNull('comment_id').count({ n: '*' }),
      knex('decisions').whereNull('comment_id').count({ n: '*' }),
    ]);
    return counts.map(([row]) => Number(row?.n));
  };
});

describe('paging through a conversation while others write', () => {
  it.each(['newest', 'oldest'])(
    'shows each comment that existed at the start exactly once: %s',
    async (sort) => {
      const here = await createArticle();
      const start: SeenComment[] = [];
      for (let n = 0; n < 24; n += 1) start.push(await comment(readers[n % 8]!, here));
      const [pinned, gone] = [start[5]!, start[11]!];
      await moderate(pinned, { pinned: true });

      let isReading = true;
      const writers = readers.slice(0, 8).map(async (reader) => {
        let written = 0;
        while (isReading) {
          expect((await say(reader, here, freshWords())).status).toBe(201);
          written += 1;
        }
        return written;
      });
      const seen: string[] = [];
      let cursor: string | null = '';
      try {
        while (cursor !== null && seen.length < 500) {
          const at: string = cursor && `&pagination[cursor]=${cursor}`;
          const { body } = await conversation(here, `?sort=${sort}&pagination[pageSize]=3${at}`);
          seen.push(...ids(body.data));
          cursor = body.meta.pagination.nextCursor;
          // Newest first the end is near; oldest first the writers must stop for it to come.
          if (ids(start).every((id) => seen.includes(id))) isReading = false;
        }
      } finally {
        isReading = false;
      }
      const written = (await Promise.all(writers)).reduce((sum, one) => sum + one, 0);

      expect(written).toBeGreaterThan(0);
      expect(new Set(seen).size).toBe(seen.length);
      const ofStart = seen.filter((id) => ids(start).includes(id));
      const others = ids(start.filter((one) => one !== pinned));
      expect(ofStart).toEqual([
        pinned.documentId,
        ...(sort === 'oldest' ? others : others.toReversed()),
      ]);
      expect(others).toContain(gone.documentId);
      await expectTrueCounts(here);
    },
  );

  it('shows each reply that existed at the start exactly once', async () => {
    const here = await createArticle();
    const top = await comment(ann, here);
    const start: SeenComment[] = [];
    for (let n = 0; n < 12; n += 1) start.push(await comment(ann, here, freshWords(), top));
    let isReading = true;
    const writers = readers.slice(0, 4).map(async (reader) => {
      for (let n = 0; n < 10 && isReading; n += 1) {
        expect((await say(reader, here, freshWords(), top.documentId)).status).toBe(201);
      }
    });
    const seen = ids(await everyReply(top, { pageSize: 2 }));
    isReading = false;
    await Promise.all(writers);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.slice(0, 12)).toEqual(ids(start));
  });
});
