import { createArticle, documents, type TestDocument } from '../../helpers/content';
import {
  age,
  comment,
  decide,
  edit,
  freshWords,
  like,
  say,
  type SeenComment,
  setDiscussion,
  takeBack,
  told,
} from '../../helpers/conversation';
import { get } from '../../helpers/http';
import { createApiToken, createReader, type TestReader } from '../../helpers/people';
import { setRules } from '../../helpers/rules';

let ben: TestReader;
let article: TestDocument;

beforeAll(async () => {
  ben = await createReader();
  article = await createArticle();
});

beforeEach(() => setRules());

const mine = ({ token }: { token?: string }, query = '') =>
  get(`/api/comments/mine${query}`, { token });

describe('GET /api/comments/mine', () => {
  it('gives the reader’s own comments in every status, newest first, each with its Article', async () => {
    const ann = await createReader({ displayName: 'Ann' });
    await comment(ben, article);
    const approved = await comment(ann, article, 'One');
    const rejected = await comment(ann, article, 'Two');
    await decide(rejected, 'rejected');
    const spam = await comment(ann, article, 'Three');
    await decide(spam, 'spam');
    const deleted = await comment(ann, article, 'Four', approved);
    await takeBack(ann, deleted);
    await setRules({ moderation: 'pre' });
    const pending = await comment(ann, article, 'Five');

    const { status, body } = await mine(ann);

    const here = {
      documentId: article.documentId,
      slug: article.slug,
      title: article.title,
      locale: 'en',
    };
    expect(status).toBe(200);
    expect(body.meta).toEqual({ pagination: { pageSize: 20, total: 5, nextCursor: null } });
    expect(body.data).toEqual([
      { ...pending, article: here },
      {
        ...deleted,
        status: 'deleted',
        deleted: true,
        body: null,
        html: null,
        author: null,
        article: here,
      },
      { ...spam, status: 'spam', article: here },
      { ...rejected, status: 'rejected', article: here },
      { ...approved, article: here },
    ]);
  });

  it('shows the present status of each', async () => {
    const ann = await createReader();
    const own = await comment(ann, article);
    await comment(ben, article, freshWords(), own);
    await like(ben, own);
    const words = freshWords();
    await edit(ann, own, words);
    expect((await mine(ann)).body.data).toMatchObject([
      { body: words, likeCount: 1, replyCount: 1, editedAt: expect.any(String) },
    ]);
  });

  it('never shows another reader’s comments, whatever the query', async () => {
    const ann = await createReader();
    await comment(ben, article);
    expect((await mine(ann)).body).toEqual({
      data: [],
      meta: { pagination: { pageSize: 20, total: 0, nextCursor: null } },
    });
    for (const query of [
      '?author=1',
      '?filters[author]=1',
      '?reader=1',
      '?populate=*',
      '?sort=top',
    ]) {
      expect((await mine(ann, query)).status).toBe(400);
    }
  });

  it('pages through all of them, each once, also those with the same timestamp', async () => {
    const ann = await createReader();
    const all: SeenComment[] = [];
    for (let n = 0; n < 7; n += 1) all.push(await comment(ann, article));
    for (const one of all.slice(0, 4)) await age(one, 0);
    const whole = (await mine(ann, '?pagination[pageSize]=100')).body.data as SeenComment[];
    expect(whole).toHaveLength(7);

    for (const pageSize of [1, 3, 7]) {
      const seen: string[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const at: string = cursor && `&pagination[cursor]=${cursor}`;
        const { body } = await mine(ann, `?pagination[pageSize]=${pageSize}${at}`);
        seen.push(...body.data.map(({ documentId }: SeenComment) => documentId));
        expect(body.meta.pagination).toMatchObject({ pageSize, total: 7 });
        cursor = body.meta.pagination.nextCursor;
      }
      expect(seen).toEqual(whole.map(({ documentId }) => documentId));
    }
  });

  it('shows each comment that existed at the start once while the reader goes on writing', async () => {
    const ann = await createReader();
    const old = [];
    for (let n = 0; n < 5; n += 1) old.push((await comment(ann, article)).documentId);
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const at: string = cursor && `&pagination[cursor]=${cursor}`;
      const { body } = await mine(ann, `?pagination[pageSize]=2${at}`);
      seen.push(...body.data.map(({ documentId }: SeenComment) => documentId));
      await say(ann, article, freshWords());
      cursor = body.meta.pagination.nextCursor;
    }
    expect(seen).toEqual(old.toReversed());
  });

  it('does not show the title of an unpublished Article', async () => {
    const ann = await createReader();
    const here = await createArticle({ title: 'A secret by now' });
    await comment(ann, here, 'I was here');
    await documents('api::article.article').unpublish({ documentId: here.documentId });
    const { body } = await mine(ann);
    expect(body.data).toMatchObject([{ body: 'I was here', article: null }]);
    expect(JSON.stringify(body)).not.toMatch(/secret/);
    await documents('api::article.article').publish({ documentId: here.documentId });
    expect((await mine(ann)).body.data).toMatchObject([{ article: { slug: here.slug } }]);
  });

  it('does not list comments of a deleted Article', async () => {
    const ann = await createReader();
    const here = await createArticle();
    await comment(ann, here);
    await documents('api::article.article').delete({ documentId: here.documentId });
    expect((await mine(ann)).body).toMatchObject({ data: [], meta: { pagination: { total: 0 } } });
  });

  it('still lists comments of a hidden Discussion, which are the reader’s own', async () => {
    const ann = await createReader();
    const here = await createArticle();
    await comment(ann, here);
    await setDiscussion(here, { state: 'hidden' });
    expect((await mine(ann)).body.data).toHaveLength(1);
  });

  it('answers every caller who is not a reader with 401 LOGIN_REQUIRED', async () => {
    const action = 'api::comment.comment.mine';
    for (const token of [undefined, await createApiToken(), await createApiToken([action])]) {
      const answer = await mine({ token });
      expect(told(answer)).toBe('401 LOGIN_REQUIRED');
      expect(answer.body.error.message).toBe('You must be logged in to see your comments.');
    }
  });

  it.each(['?pagination[pageSize]=0', '?pagination[pageSize]=101', '?pagination[page]=2'])(
    'refuses %s with 400',
    async (query) => {
      expect((await mine(ben, query)).status).toBe(400);
    },
  );

  it('contains no private field', async () => {
    await setRules({ heldWords: 'lantern' });
    const ann = await createReader();
    await comment(ann, article, 'The lantern, a held word');
    const text = JSON.stringify((await mine(ann)).body);
    expect(text).not.toMatch(/@|statusR|bodyKey|reportCount|Held|shown|moderated/);
  });
});
