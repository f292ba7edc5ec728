import { app, load } from '../../helpers/foreword';
import { createArticle, type TestDocument } from '../../helpers/content';
import { discussionRow, freshWords, moment } from '../../helpers/conversation';
import { createReader } from '../../helpers/people';
import { setRules } from '../../helpers/rules';
import { type Statement, statementsOf } from '../../helpers/statements';

interface Conversation {
  data: { replies: unknown[] }[];
  pagination: { nextCursor: string | null };
}

const { readConversation, readConversations } = load(
  './api/comment/operations/read-conversation',
) as {
  readConversation: (request: object) => Promise<Conversation>;
  readConversations: (pages: object[], shape: object) => Promise<(Conversation | undefined)[]>;
};

const { firstReplies } = load('./api/comment/store/read-replies') as {
  firstReplies: (rootIds: number[], perThread: number) => Promise<object[]>;
};

const isPostgres = (): boolean => app().db.dialect.client === 'postgres';

let small: TestDocument;
let large: TestDocument;

/** So many threads of three Comments each, written past the rules: a thousand are not to take a minute. */
const fill = async (article: TestDocument, threads: number): Promise<void> => {
  const [{ id: authorId }, { id: discussionId }] = await Promise.all([
    createReader(),
    discussionRow(article),
  ]);
  const row = (rootId: number | null, minute: number) => ({
    document_id: freshWords(),
    body: 'Words',
    html: '<p>Words</p>',
    body_key: freshWords(),
    status: 'approved',
    shown: true,
    pinned: false,
    depth: rootId === null ? 0 : 1,
    discussion_id: discussionId,
    root_id: rootId,
    parent_id: rootId,
    author_id: authorId,
    like_count: 0,
    created_at: moment(Date.UTC(2026, 0, 1) + minute * 60_000),
  });
  const comments = (rows: object[]): Promise<{ id: number }[]> =>
    app().db.connection.batchInsert<{ id: number }>('comments', rows, 40).returning('id');
  const roots = await comments(Array.from({ length: threads }, (_thread, n) => row(null, n)));
  await comments(roots.flatMap(({ id }, n) => [row(id, n), row(id, n + 1)]));
};

beforeAll(async () => {
  [small, large] = [await createArticle(), await createArticle()];
  await fill(small, 5);
  await fill(large, 1_000);
  // As PostgreSQL does by itself after a while; until then it knows nothing of these rows.
  if (isPostgres()) await app().db.connection.raw('vacuum analyze comments');
});

beforeEach(() => setRules());

const read = (article: TestDocument, fields: object = {}) =>
  readConversation({
    article: article.slug,
    locale: 'en',
    sort: 'newest',
    pageSize: 20,
    cursor: null,
    ...fields,
  });

describe('a page of a conversation', () => {
  it.each(['newest', 'oldest', 'top'])(
    'takes at most four statements, however large the Discussion is: %s',
    async (sort) => {
      expect((await read(large, { sort })).data).toHaveLength(20);
      const few = await statementsOf(() => read(small, { sort }));
      const many = await statementsOf(() => read(large, { sort }));
      expect(few.length).toBeLessThanOrEqual(4);
      expect(many.length).toBe(few.length);
    },
  );

  it('takes no more of them on later pages, or by the document id', async () => {
    const { nextCursor } = (await read(large)).pagination;
    expect(nextCursor).not.toBeNull();
    const later = await statementsOf(() => read(large, { cursor: nextCursor }));
    const byId = await statementsOf(() => read(large, { article: large.documentId }));
    expect(later.length).toBeLessThanOrEqual(4);
    expect(byId.length).toBeLessThanOrEqual(4);
  });

  it.each(['newest', 'oldest', 'top'])('is read by indexes alone: %s', async (sort) => {
    const { nextCursor } = (await read(large, { sort })).pagination;
    const statements = await statementsOf(async () => {
      await read(large, { sort });
      await read(large, { sort, cursor: nextCursor });
    });
    const plans = await Promise.all(statements.map(plan));
    for (const lines of plans) expect(lines.filter(isWhole)).toEqual([]);
    expect(plans.flat().join('\n')).toContain('comments_thread_idx');
    expect(plans.flat().join('\n')).toContain(
      sort === 'top' ? 'comments_top_idx' : 'comments_newest_idx',
    );
  });
});

describe('pages of many conversations', () => {
  const pages = (count: number) =>
    Array.from({ length: count }, (_page, n) => ({
      article: [small, large, { slug: 'no-such-article' }][n % 3]!.slug,
      locale: 'en',
      after: null,
    }));

  it('take as many statements as one, each by indexes alone', async () => {
    const shape = { sort: 'top', pageSize: 100 };
    // Rules and languages are known from then on.
    await readConversations(pages(1), shape);
    const one = await statementsOf(() => readConversations(pages(2), shape));
    const many = await statementsOf(async () => {
      const found = await readConversations(pages(100), shape);
      expect(found.map((page) => page?.data.length).slice(0, 4)).toEqual([5, 100, undefined, 5]);
    });
    expect(many.length).toBe(one.length);
    const plans = await Promise.all(many.map(plan));
    for (const lines of plans) expect(lines.filter(isWhole)).toEqual([]);
  });

  it('read the replies of many threads by their index', async () => {
    const { id } = await discussionRow(large);
    const roots: number[] = await app()
      .db.connection('comments')
      .where({ discussion_id: id, root_id: null })
      .limit(500)
      .pluck('id');
    const [statement] = await statementsOf(async () => {
      expect(await firstReplies(roots, 51)).toHaveLength(1_000);
    });
    expect((await plan(statement!)).filter(isWhole)).toEqual([]);
  });
});

/** How the database goes about a statement, line by line. */
const plan = async ({ sql, bindings = [] }: Statement): Promise<string[]> => {
  const knex = app().db.connection;
  if (!isPostgres()) {
    const steps = await knex.raw(`explain query plan ${sql}`, [...bindings] as string[]);
    return steps.map(({ detail }: { detail: string }) => detail);
  }
  // With so few rows, PostgreSQL reads whole tables unless it must not.
  return knex.transaction(async (trx) => {
    await trx.raw('set local enable_seqscan = off');
    const numbered = sql.replace(/\$\d+/g, '?');
    const { rows } = await trx.raw(`explain ${numbered}`, [...bindings] as string[]);
    return rows.map((row: Record<string, string>) => row['QUERY PLAN']);
  });
};

/** A table that is read from end to end; in SQLite's words also every Article of a locale. */
const isWhole = (line: string): boolean =>
  /^SCAN (comments|published|articles|discussions|readers|slugs)\b/.test(line) ||
  /^SEARCH .* articles_newest_idx/.test(line) ||
  /Seq Scan on (comments|articles|discussions|up_users|slugs)\b/.test(line);
