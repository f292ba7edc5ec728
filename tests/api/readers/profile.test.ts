import { createArticle, documents, type TestDocument } from '../../helpers/content';
import {
  comment,
  decide,
  freshWords,
  like,
  say,
  type SeenComment,
  setDiscussion,
  takeBack,
  told,
} from '../../helpers/conversation';
import { app } from '../../helpers/foreword';
import { type Answer, get, put } from '../../helpers/http';
import { createReaders, type TestReader } from '../../helpers/people';
import { setRules } from '../../helpers/rules';
import { type Statement, statementsOf } from '../../helpers/statements';

/** What everybody may know of a Reader, and the latest Comments of all Discussions. */

const ON_SQLITE = process.env.FOREWORD_TEST_DATABASE !== 'postgres';

let ann: TestReader;
let ben: TestReader;
let here: TestDocument;
let there: TestDocument;

beforeAll(async () => {
  await setRules();
  [ann, ben] = (await createReaders(2)) as [TestReader, TestReader];
  [here, there] = [await createArticle(), await createArticle()];
});

beforeEach(() => setRules());

const profileOf = ({ documentId }: Pick<TestReader, 'documentId'>, query = '', token?: string) =>
  get(`/api/readers/${documentId}${query}`, { token });

const latest = (query = '', token?: string) => get(`/api/comments${query}`, { token });

const idsOf = (all: SeenComment[]): string[] => all.map(({ documentId }) => documentId);

describe('a Reader’s profile', () => {
  it('is a name, a few words, since when, and what they wrote that shows, newest first', async () => {
    const [reader] = (await createReaders(1)) as [TestReader];
    await put('/api/users/me', { token: reader.token, body: { bio: 'Reads by the river.' } });
    const [one, two] = [await comment(reader, here), await comment(reader, there)];
    const { status, body } = await profileOf(reader);
    expect(status).toBe(200);
    expect(body).toEqual({
      data: {
        displayName: reader.username,
        bio: 'Reads by the river.',
        since: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        commentCount: 2,
        comments: [
          { ...two, article: articleOf(there) },
          { ...one, article: articleOf(here) },
        ],
      },
      meta: { pagination: { nextCursor: null } },
    });
  });

  it('has nothing that does not show: what waits, was refused or deleted, a hidden Discussion, a draft', async () => {
    const [reader] = (await createReaders(1)) as [TestReader];
    const [hidden, draft] = [await createArticle(), await createArticle()];
    const shown = await comment(reader, here);
    await decide(await comment(reader, here), 'rejected');
    const deleted = await comment(reader, here);
    await comment(ben, here, freshWords(), deleted);
    await takeBack(reader, deleted);
    await comment(reader, hidden);
    await setDiscussion(hidden, { state: 'hidden' });
    await comment(reader, draft);
    await documents('api::article.article').unpublish({ documentId: draft.documentId });
    await setRules({ moderation: 'pre' });
    await say(reader, here, freshWords());

    for (const token of [undefined, ben.token, reader.token]) {
      const { data } = (await profileOf(reader, '', token)).body;
      expect([idsOf(data.comments), data.commentCount]).toEqual([[shown.documentId], 1]);
    }
    const known = JSON.stringify((await profileOf(reader)).body);
    expect(known).not.toMatch(/email|example\.org|provider|confirmed|blocked|commenting|notif/);
  });

  it('pages, neither repeating nor skipping', async () => {
    const [reader] = (await createReaders(1)) as [TestReader];
    const all: string[] = [];
    for (let n = 0; n < 5; n += 1) all.push((await comment(reader, here)).documentId);
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const at: string = cursor && `&pagination[cursor]=${cursor}`;
      const { body }: Answer = await profileOf(reader, `?pagination[pageSize]=2${at}`);
      seen.push(...idsOf(body.data.comments));
      cursor = body.meta.pagination.nextCursor;
      await comment(reader, there);
    }
    expect(seen).toEqual(all.toReversed());
  });

  it('is 404 of nobody, and takes no cursor of another list', async () => {
    expect(told(await profileOf({ documentId: 'nobody' }))).toBe('404 READER_NOT_FOUND');
    const { nextCursor } = (await latest('?pagination[pageSize]=1')).body.meta.pagination;
    const query = `?pagination[cursor]=${nextCursor}`;
    expect(told(await profileOf(ann, query))).toBe('400 CURSOR_INVALID');
    expect(told(await profileOf(ann, '?unknown=1'))).toBe('400 PARAMETER_INVALID');
  });
});

describe('the latest Comments', () => {
  it('are those that show in all Discussions, closed ones too, newest first, with their Articles', async () => {
    const [closed, hidden] = [await createArticle(), await createArticle()];
    const first = await comment(ann, here);
    const second = await comment(ben, closed);
    const third = await comment(ann, here, freshWords(), first);
    await comment(ann, hidden);
    await setDiscussion(closed, { state: 'closed' });
    await setDiscussion(hidden, { state: 'hidden' });
    await decide(await comment(ann, there), 'spam');

    const { body } = await latest('?pagination[pageSize]=3');
    expect(idsOf(body.data)).toEqual(idsOf([third, second, first]));
    expect(body.data[1]).toEqual({ ...second, article: articleOf(closed) });
    expect(body.meta).toEqual({ pagination: { pageSize: 3, nextCursor: expect.any(String) } });

    await comment(ann, there);
    const more = '?pagination[pageSize]=1&pagination[cursor]=';
    const { nextCursor } = (await latest('?pagination[pageSize]=2')).body.meta.pagination;
    expect(idsOf((await latest(`${more}${nextCursor}`)).body.data)).toEqual([second.documentId]);
  });

  it('tell a signed-in Reader what they like and wrote, and everybody else nothing of it', async () => {
    const said = await comment(ann, here);
    await like(ben, said);
    const [toBen] = (await latest('', ben.token)).body.data;
    const [toAnn] = (await latest('', ann.token)).body.data;
    const answer = await latest();
    expect(toBen).toMatchObject({ liked: true, mine: false, ignored: false });
    expect(toAnn).toMatchObject({ liked: false, mine: true });
    expect(answer.body.data[0]).not.toHaveProperty('liked');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const written = (await profileOf(ann, '', ben.token)).body.data.comments;
    expect(written[0]).toMatchObject({ documentId: said.documentId, liked: true });
    expect((await profileOf(ann)).body.data.comments[0]).not.toHaveProperty('liked');
  });
});

describe('is read by an index, from its place on:', () => {
  /** What the database would do, as text. */
  const planOf = async ({ sql, bindings = [] }: Statement): Promise<string> => {
    const knex = app().db.connection;
    if (ON_SQLITE) {
      const rows: { detail: string }[] = await knex.raw(`explain query plan ${sql}`, bindings);
      return rows.map(({ detail }) => detail).join('\n');
    }
    return knex.transaction(async (trx: typeof knex) => {
      // With a handful of rows, reading and sorting all of them is what is fastest.
      for (const way of ['seqscan', 'bitmapscan', 'sort', 'hashjoin', 'mergejoin']) {
        await trx.raw(`set local enable_${way} = off`);
      }
      const { rows } = await trx.raw(`explain ${sql.replace(/\$\d+/g, '?')}`, bindings);
      return rows.map((row: object) => Object.values(row).join()).join('\n');
    });
  };

  it.each([
    ['the latest', () => '/api/comments', /comments_queue_idx/],
    ['a profile', () => `/api/readers/${ann.documentId}`, /comments_written_idx/],
  ])('%s', async (_what, pathOf, index) => {
    await comment(ann, here);
    const { nextCursor } = (await get(`${pathOf()}?pagination[pageSize]=1`)).body.meta.pagination;
    for (const query of ['', `?pagination[cursor]=${nextCursor}`]) {
      const statements = await statementsOf(() => get(pathOf() + query));
      const [list] = statements.filter(({ sql }) => /order by .*created_at/.test(sql));
      const plan = await planOf(list ?? { sql: 'select 1' });
      // Which one of several, PostgreSQL decides by how many rows there are.
      if (ON_SQLITE) expect(plan).toMatch(index);
      expect(plan).not.toMatch(/^SCAN |TEMP B-TREE|Seq Scan|Sort/m);
    }
  });
});

const articleOf = ({ documentId, slug, title }: TestDocument) => ({
  ...{ documentId, slug, title },
  locale: 'en',
});
