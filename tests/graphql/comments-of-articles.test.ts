import {
  createArticle,
  createAuthor,
  createFile,
  createNote,
  documents,
  type TestDocument,
  uniqueTitle,
} from '../helpers/content';
import { comment, conversation, deskToken, setDiscussion } from '../helpers/conversation';
import { type Answer, graphql } from '../helpers/http';
import { ensureLocale } from '../helpers/locales';
import { createApiToken, createReader, type TestReader } from '../helpers/people';
import { setRules } from '../helpers/rules';
import { statementsOf } from '../helpers/statements';

const ARTICLE = 'api::article.article';

const COMMENT = `
  documentId url body html depth parent { documentId } author { documentId displayName }
  status likeCount replyCount pinned createdAt editedAt deleted
`;
const CONVERSATION = `
  data { ${COMMENT} moreReplies replies { ${COMMENT} replies { ${COMMENT} } } }
  pagination { pageSize total nextCursor }
  discussion { state closesAt commentCount }
`;
const PAGE = `
  query ($ids: [ID], $sort: String, $pageSize: Int, $cursor: String, $status: PublicationStatus) {
    articles(
      filters: { documentId: { in: $ids } }, status: $status, pagination: { pageSize: 100 }
    ) {
      documentId
      title
      notes { kind signature editor { name } }
      authors { name avatar { url } }
      comments(sort: $sort, pageSize: $pageSize, cursor: $cursor) { ${CONVERSATION} }
    }
  }
`;

let ann: TestReader;

beforeAll(async () => {
  ann = await createReader();
});

beforeEach(() => setRules());

/** An Article with a signed note, a byline with a picture, and two threads. */
const articleWithAll = async (): Promise<TestDocument> => {
  const title = uniqueTitle('Talked about');
  const avatar = await createFile();
  const author = await createAuthor({ avatar: avatar.id });
  const article = await createArticle({ title, authors: [author.documentId] });
  await createNote(article, { editor: author.documentId });
  const first = await comment(ann, article);
  const reply = await comment(ann, article, undefined, first);
  await comment(ann, article, undefined, reply);
  await comment(ann, article);
  return article;
};

const page = (articles: TestDocument[], variables = {}, token?: string): Promise<Answer['body']> =>
  graphql(PAGE, { ids: articles.map(({ documentId }) => documentId), ...variables }, token);

/** A conversation over GraphQL in the form in which REST sends it. */
const asRest = ({ data, ...meta }: { data: object[] }) => ({
  data: JSON.parse(JSON.stringify(data), (key, value) =>
    // At the depth at which the query asks no further, REST says that nothing is there.
    key === 'replies' && Array.isArray(value)
      ? value.map((one) => ({ replies: [], ...one }))
      : value,
  ),
  meta,
});

describe('the comments of an Article', () => {
  it('are those of REST, in each order and on each page', async () => {
    const article = await articleWithAll();
    for (const sort of ['newest', 'oldest', 'top']) {
      const rest = await conversation(article, `?sort=${sort}&pagination[pageSize]=1`);
      const { data } = await page([article], { sort, pageSize: 1 });
      expect(asRest(data.articles[0].comments)).toEqual(rest.body);

      const cursor = rest.body.meta.pagination.nextCursor;
      const at = `?sort=${sort}&pagination[pageSize]=1&pagination[cursor]=${cursor}`;
      const next = await page([article], { sort, pageSize: 1, cursor });
      const { comments } = next.data.articles[0];
      expect(asRest(comments)).toEqual((await conversation(article, at)).body);
    }
  });

  it('are those of its own locale', async () => {
    await ensureLocale('fr');
    const article = await articleWithAll();
    const { documentId } = article;
    const data = { title: uniqueTitle('La lanterne') };
    await documents(ARTICLE).update({ documentId, locale: 'fr', data, status: 'published' });
    const { data: answer } = await graphql(
      `
        query ($id: ID!) {
          articles(locale: "fr", filters: { documentId: { eq: $id } }) {
            comments {
              pagination {
                total
              }
            }
          }
        }
      `,
      { id: documentId },
    );
    expect(answer.articles).toEqual([{ comments: { pagination: { total: 0 } } }]);
  });

  it('are empty where the Discussion is hidden', async () => {
    const article = await articleWithAll();
    await setDiscussion(article, { state: 'hidden' });
    const { data } = await page([article]);
    expect(data.articles[0].comments).toMatchObject({
      data: [],
      pagination: { total: 0 },
      discussion: { state: 'hidden', commentCount: 0 },
    });
  });

  it('are null for a draft that was never published, for every caller', async () => {
    const draft = await createArticle({}, 'draft');
    const published = await articleWithAll();
    // A slug that reads like the draft's document id leads to no other conversation.
    const disguised = await createArticle({ slug: draft.documentId });
    await comment(ann, disguised);
    const { data } = await page([draft, published], { status: 'DRAFT' }, await deskToken());
    const shown = (of: TestDocument) =>
      data.articles.find(({ documentId }: TestDocument) => documentId === of.documentId).comments;
    expect(shown(draft)).toBeNull();
    expect(shown(published).pagination.total).toBe(2);
  });

  it('are refused to callers who may not read conversations; the Article is not', async () => {
    const article = await articleWithAll();
    const token = await createApiToken([`${ARTICLE}.find`]);
    const { data, errors } = await graphql(
      'query ($ids: [ID]) { articles(filters: { documentId: { in: $ids } }) { title comments { data { body } } } }',
      { ids: [article.documentId] },
      token,
    );
    expect(data.articles).toEqual([{ title: article.title, comments: null }]);
    expect(errors[0].message).toMatch(/forbidden/i);
  });

  it.each([
    [{ cursor: 'nonsense' }, 'CURSOR_INVALID'],
    [{ sort: 'loudest' }, 'PARAMETER_INVALID'],
    [{ pageSize: 0 }, 'PARAMETER_INVALID'],
    [{ pageSize: 101 }, 'PARAMETER_INVALID'],
  ])('are refused for %j', async (variables, code) => {
    const { errors } = await page([await articleWithAll()], variables);
    expect(errors[0].extensions.error.details.code).toBe(code);
  });
});

describe('the conversations of many Articles', () => {
  let articles: TestDocument[];

  beforeAll(async () => {
    await setRules();
    articles = await Promise.all(Array.from({ length: 20 }, articleWithAll));
  }, 120_000);

  /** So many aliases of `articleComments`, a thread each. */
  const aliases = (count: number): string =>
    `{ ${articles
      .slice(0, count)
      .map(
        ({ slug }, n) =>
          `a${n}: articleComments(article: "${slug}", pageSize: 1) { data { body } }`,
      )
      .join(' ')} }`;

  it('take as many statements as that of one, with notes and bylines too', async () => {
    // Rights, rules and languages are known from then on.
    await page(articles.slice(0, 1));
    const one = await statementsOf(() => page(articles.slice(0, 1)));
    const all = await statementsOf(() => page(articles));
    expect(all.length).toBe(one.length);

    const { data, errors } = await page(articles);
    expect(errors).toBeUndefined();
    expect(data.articles).toHaveLength(20);
    for (const { documentId, notes, authors, comments } of data.articles) {
      expect(notes).toHaveLength(1);
      expect(authors[0].avatar.url).toEqual(expect.any(String));
      expect(asRest(comments)).toEqual((await conversation({ documentId })).body);
    }
  });

  it('take as many statements as that of one, also by name', async () => {
    await graphql(aliases(1));
    const one = await statementsOf(() => graphql(aliases(1)));
    const all = await statementsOf(async () => {
      const { data } = await graphql(aliases(20));
      expect(Object.values(data)).toHaveLength(20);
    });
    const ofComments = (statements: { sql: string }[]) =>
      statements.filter(({ sql }) => /comments|discussions/.test(sql)).length;
    expect(ofComments(all)).toBe(ofComments(one));
  });

  it('have an error for an Article that does not exist, and the data of the others', async () => {
    const { data, errors } = await graphql(
      `{ here: articles(filters: { documentId: { eq: "${articles[0]!.documentId}" } }) {
           comments { pagination { total } } }
         gone: articleComments(article: "no-such-article") { data { body } } }`,
    );
    expect(data).toBeNull();
    expect(errors).toHaveLength(1);
    expect(errors[0].path).toEqual(['gone']);
    expect(errors[0].extensions.error.details.code).toBe('ARTICLE_NOT_FOUND');
  });

  it('have at most 500 threads in one request, counted over all of them', async () => {
    const asked = (count: number) => page(articles.slice(0, count), { pageSize: 100 });
    expect((await asked(5)).errors).toBeUndefined();

    const statements = await statementsOf(async () => {
      const { data, errors } = await asked(6);
      expect(data.articles.map(({ comments }: { comments: null }) => comments)).toEqual(
        Array(6).fill(null),
      );
      expect(errors[0].message).toBe(
        'This asks for too much: at most 500 threads of comments in one request.',
      );
      expect(errors[0].extensions.error.details.code).toBe('PARAMETER_INVALID');
    });
    expect(statements.filter(({ sql }) => /\bcomments\b/.test(sql))).toEqual([]);
  });
});
