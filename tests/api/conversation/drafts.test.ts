import { randomUUID } from 'node:crypto';

import { app } from '../../helpers/foreword';
import { createArticle, documents, type TestDocument, uniqueTitle } from '../../helpers/content';
import {
  comment,
  conversation,
  edit,
  freshWords,
  like,
  moderate,
  report,
  say,
  type SeenComment,
  takeBack,
  told,
  unlike,
} from '../../helpers/conversation';
import { type Answer, get, post } from '../../helpers/http';
import { createApiToken, createReaders, type TestReader } from '../../helpers/people';
import { setRules } from '../../helpers/rules';

const ARTICLE = 'api::article.article';

let ann: TestReader;
let ben: TestReader;

beforeAll(async () => {
  [ann, ben] = (await createReaders(2)) as [TestReader, TestReader];
});

beforeEach(() => setRules());

/** An Article that was public, talked about, and is not public any more. */
const withdrawn = async (): Promise<{ article: TestDocument; top: SeenComment }> => {
  const article = await createArticle();
  const top = await comment(ann, article, 'Once said');
  await comment(ben, article, freshWords(), top);
  await documents(ARTICLE).unpublish({ documentId: article.documentId });
  return { article, top };
};

/** An answer without the name that was asked for: counts repeat it. */
const unnamed = ({ status, body }: Answer, name: string) => [
  status,
  JSON.parse(JSON.stringify(body).replaceAll(name, 'NAME')),
];

describe('an Article that is a draft, or is unpublished', () => {
  const names = async (): Promise<[string, string][]> => {
    const draft = await createArticle({}, 'draft');
    const { article } = await withdrawn();
    const changed = await createArticle();
    const draftSlug = `draft-slug-${randomUUID().slice(0, 8)}`;
    await documents(ARTICLE).update({
      documentId: changed.documentId,
      data: { slug: draftSlug, title: uniqueTitle() },
    });
    return [
      ['a draft by id', draft.documentId],
      ['a draft by slug', draft.slug ?? ''],
      ['a withdrawn one by id', article.documentId],
      ['a withdrawn one by slug', article.slug ?? ''],
      ['the slug of a public one’s draft', draftSlug],
    ];
  };

  it('has the same answer on every route as one that does not exist', async () => {
    const routes: [string, (name: string, token?: string) => Promise<Answer>][] = [
      ['conversation', (name, token) => get(`/api/articles/${name}/comments`, { token })],
      [
        'conversation, sorted',
        (name, token) => get(`/api/articles/${name}/comments?sort=top`, { token }),
      ],
      [
        'post under it',
        (name, token) =>
          post(`/api/articles/${name}/comments`, { token, body: { data: { body: 'Hello' } } }),
      ],
      [
        'post',
        (name, token) =>
          post('/api/comments', { token, body: { data: { article: name, body: 'Hello' } } }),
      ],
      [
        'post nothing',
        (name, token) =>
          post('/api/comments', { token, body: { data: { article: name, body: ' ' } } }),
      ],
      ['counts', (name, token) => get(`/api/comments/counts?articles=${name}`, { token })],
      [
        'discussions',
        (name, token) =>
          get(`/api/discussions?filters[article][documentId][$eq]=${name}`, { token }),
      ],
      [
        'discussions by slug',
        (name, token) => get(`/api/discussions?filters[article][slug][$eq]=${name}`, { token }),
      ],
    ];
    for (const [what, name] of await names()) {
      for (const [route, ask] of routes) {
        for (const token of [undefined, ann.token, ben.token]) {
          const there = unnamed(await ask(name, token), name);
          const unknown = randomUUID();
          const nowhere = unnamed(await ask(unknown, token), unknown);
          expect([what, route, ...there]).toEqual([what, route, ...nowhere]);
        }
      }
    }
  });

  it('accepts no comment from an API token, which cannot comment', async () => {
    const { article } = await withdrawn();
    const token = await createApiToken();
    expect(told(await say({ token }, article, 'Hello'))).toBe('401 LOGIN_REQUIRED');
  });

  it('cannot be told from one that does not exist by status=draft', async () => {
    const { article } = await withdrawn();
    for (const query of ['?status=draft', '?publicationFilter=never-published']) {
      const there = await conversation(article, query);
      const nowhere = await conversation({ documentId: randomUUID() }, query);
      expect([there.status, there.body]).toEqual([400, nowhere.body]);
    }
  });
});

describe('a comment under an unpublished Article', () => {
  it('has the same answer on every route as one that does not exist', async () => {
    const { article, top } = await withdrawn();
    const elsewhere = await createArticle();
    const moves: [string, (of: { documentId: string }, reader: TestReader) => Promise<Answer>][] = [
      ['read', ({ documentId }, { token }) => get(`/api/comments/${documentId}`, { token })],
      [
        'replies',
        ({ documentId }, { token }) => get(`/api/comments/${documentId}/replies`, { token }),
      ],
      ['edit', (of, reader) => edit(reader, of, freshWords())],
      ['like', (of, reader) => like(reader, of)],
      ['unlike', (of, reader) => unlike(reader, of)],
      ['report', (of, reader) => report(reader, of)],
      ['answer elsewhere', (of, reader) => say(reader, elsewhere, freshWords(), of.documentId)],
      ['answer there', (of, reader) => say(reader, article, freshWords(), of.documentId)],
    ];
    for (const [what, move] of moves) {
      for (const reader of [ann, ben]) {
        const there = await move(top, reader);
        const nowhere = await move({ documentId: randomUUID() }, reader);
        expect([what, there.status, there.body]).toEqual([what, nowhere.status, nowhere.body]);
      }
    }
    const unknown = await takeBack(ben, { documentId: randomUUID() });
    expect((await takeBack(ben, top)).body).toEqual(unknown.body);
    expect((await get(`/api/comments/${top.documentId}`)).body).toEqual(unknown.body);
  });

  it('may still be deleted by its reader, who finds it among their own', async () => {
    const { article, top } = await withdrawn();
    expect(told(await takeBack(ann, top))).toBe('204');
    await documents(ARTICLE).publish({ documentId: article.documentId });
    expect((await conversation(article)).body.data).toMatchObject([{ deleted: true }]);
  });

  it('is shown again, with all of the conversation, when the Article is published again', async () => {
    const article = await createArticle();
    const top = await comment(ann, article);
    await comment(ben, article, freshWords(), top);
    await like(ben, top);
    const before = (await conversation(article)).body;
    const { documentId } = article;
    for (let round = 0; round < 2; round += 1) {
      await documents(ARTICLE).unpublish({ documentId });
      expect(told(await conversation(article))).toBe('404 ARTICLE_NOT_FOUND');
      await documents(ARTICLE).publish({ documentId });
      expect((await conversation(article)).body).toEqual(before);
    }
    await documents(ARTICLE).unpublish({ documentId });
    await documents(ARTICLE).update({ documentId, data: { body: 'New.' }, status: 'published' });
    expect((await conversation(article)).body).toEqual(before);
  });
});

describe('deleting an Article', () => {
  it('deletes its Discussion with its Comments, Likes, Reports and decisions', async () => {
    const article = await createArticle();
    const top = await comment(ann, article);
    const reply = await comment(ben, article, freshWords(), top);
    await like(ben, top);
    await report(ben, top);
    await takeBack(ben, reply);
    const knex = app().db.connection;
    const [row] = await knex('comments').where({ document_id: top.documentId });
    await moderate(top, { status: 'rejected' });

    await documents(ARTICLE).delete({ documentId: article.documentId });

    const left = {
      discussions: knex('discussions').where({ article_document_id: article.documentId }),
      comments: knex('comments').whereIn('document_id', [top.documentId, reply.documentId]),
      likes: knex('likes').where({ comment_id: row.id }),
      reports: knex('reports').where({ comment_id: row.id }),
      decisions: knex('decisions').where({ comment_id: row.id }),
    };
    for (const [table, rows] of Object.entries(left)) {
      expect([table, await rows]).toEqual([table, []]);
    }
    expect(told(await conversation(article))).toBe('404 ARTICLE_NOT_FOUND');
    expect(told(await get(`/api/comments/${top.documentId}`))).toBe('404 COMMENT_NOT_FOUND');
  });

  it('leaves the conversations of other Articles as they are', async () => {
    const [article, other] = [await createArticle(), await createArticle()];
    await comment(ann, article);
    await comment(ann, other);
    await documents(ARTICLE).delete({ documentId: article.documentId });
    expect((await conversation(other)).body.meta.discussion.commentCount).toBe(1);
  });
});
