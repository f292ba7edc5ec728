import { app } from '../../helpers/foreword';
import { createArticle, documents, type TestDocument, uniqueTitle } from '../../helpers/content';
import {
  comment,
  conversation,
  decide,
  discussionRow,
  expectTrueCounts,
  freshWords,
  setDiscussion,
  told,
} from '../../helpers/conversation';
import { get, post } from '../../helpers/http';
import { createReader, type TestReader } from '../../helpers/people';
import { setRules } from '../../helpers/rules';

const ARTICLE = 'api::article.article';

let ann: TestReader;
let english: TestDocument;
let french: TestDocument;

const ensureLocale = async (code: string, name: string): Promise<void> => {
  const locales = app().plugin('i18n').service('locales');
  if (!(await locales.findByCode(code))) await locales.create({ code, name });
};

beforeAll(async () => {
  await ensureLocale('fr', 'French (fr)');
  ann = await createReader();
});

beforeEach(async () => {
  await setRules();
  english = await createArticle();
  const { documentId } = english;
  const updated = await documents(ARTICLE).update({
    documentId,
    locale: 'fr',
    data: { title: uniqueTitle('La lanterne'), body: 'Quelques mots.' },
    status: 'published',
  });
  french = updated!;
});

const say = (name: string, query: string, body = freshWords(), parent?: string) =>
  post(`/api/articles/${name}/comments${query}`, {
    token: ann.token,
    body: { data: { body, parent } },
  });

const inFrench = () => conversation({ documentId: english.documentId }, '?locale=fr');

describe('each locale of an Article', () => {
  it('has a conversation of its own, by document id and by its own slug', async () => {
    const { documentId } = english;
    expect(told(await say(documentId, '', 'Hello'))).toBe('201');
    expect(told(await say(documentId, '?locale=fr', 'Bonjour'))).toBe('201');
    expect(told(await say(french.slug ?? '', '?locale=fr', 'Bonsoir'))).toBe('201');

    for (const [name, query, bodies] of [
      [documentId, '', ['Hello']],
      [documentId, '?locale=en', ['Hello']],
      [english.slug, '', ['Hello']],
      [documentId, '?locale=fr', ['Bonsoir', 'Bonjour']],
      [french.slug, '?locale=fr', ['Bonsoir', 'Bonjour']],
    ] as const) {
      const { body } = await get(`/api/articles/${name ?? ''}/comments${query}`);
      expect(body.data.map((one: { body: string }) => one.body)).toEqual(bodies);
      expect(body.meta.discussion.commentCount).toBe(bodies.length);
    }
    await expectTrueCounts(english, 'en');
    await expectTrueCounts(english, 'fr');
  });

  it('is posted to by POST /comments with the locale in the address', async () => {
    const answer = await post('/api/comments?locale=fr', {
      token: ann.token,
      body: { data: { article: english.documentId, body: 'Salut' } },
    });
    expect(told(answer)).toBe('201');
    expect((await conversation(english)).body.data).toEqual([]);
    expect((await inFrench()).body.data).toHaveLength(1);
  });

  it('is not found by the slug of the other locale, nor in a locale that it does not have', async () => {
    for (const [name, query] of [
      [french.slug, ''],
      [english.slug, '?locale=fr'],
      [english.documentId, '?locale=de'],
      [english.documentId, '?locale=nonsense'],
      [english.documentId, '?locale=*'],
      [english.documentId, '?locale=all'],
    ] as const) {
      const path = `/api/articles/${name ?? ''}/comments${query}`;
      expect([query, told(await get(path))]).toEqual([query, '404 ARTICLE_NOT_FOUND']);
      expect(told(await say(name ?? '', query))).toBe('404 ARTICLE_NOT_FOUND');
    }
  });

  it('accepts no parent from the other locale', async () => {
    const top = await comment(ann, english);
    const answer = await say(english.documentId, '?locale=fr', freshWords(), top.documentId);
    expect(told(answer)).toBe('400 PARENT_NOT_FOUND');
  });

  it('accepts the same text as the other locale', async () => {
    expect(told(await say(english.documentId, '', 'OK'))).toBe('201');
    expect(told(await say(english.documentId, '?locale=fr', 'OK'))).toBe('201');
    expect(told(await say(english.documentId, '?locale=fr', 'ok'))).toBe('409 COMMENT_DUPLICATE');
  });

  it('has its own counts', async () => {
    await comment(ann, english);
    await say(english.documentId, '?locale=fr');
    await say(english.documentId, '?locale=fr');
    const count = async (query: string) => {
      const path = `/api/comments/counts?articles=${english.documentId}${query}`;
      return (await get(path)).body.data[english.documentId];
    };
    expect(await count('')).toBe(1);
    expect(await count('&locale=fr')).toBe(2);
    expect(await count('&locale=de')).toBe(0);
    const list = `/api/articles?locale=fr&filters[documentId][$eq]=${english.documentId}`;
    expect((await get(list)).body.data[0].discussion.commentCount).toBe(2);
  });

  it('is closed, hidden and opened by itself', async () => {
    await comment(ann, english);
    await say(english.documentId, '?locale=fr');
    await setDiscussion(english, { state: 'hidden' }, 'fr');
    expect(told(await say(english.documentId, '?locale=fr'))).toBe('403 DISCUSSION_CLOSED');
    expect(told(await say(english.documentId, ''))).toBe('201');
    expect((await inFrench()).body.data).toEqual([]);
    expect((await conversation(english)).body.data).toHaveLength(2);
  });

  it('is named beside each of the reader’s own comments', async () => {
    await say(english.documentId, '?locale=fr', 'Un mot');
    const { body } = await get('/api/comments/mine', { token: ann.token });
    expect(body.data[0]).toMatchObject({
      body: 'Un mot',
      article: { documentId: english.documentId, slug: french.slug, locale: 'fr' },
    });
  });
});

describe('one locale of an Article', () => {
  it('is unpublished and published again without the other', async () => {
    const { documentId } = english;
    const top = await comment(ann, english);
    const mot = (await say(documentId, '?locale=fr', 'Un mot')).body.data;
    await documents(ARTICLE).unpublish({ documentId, locale: 'fr' });
    expect(told(await inFrench())).toBe('404 ARTICLE_NOT_FOUND');
    expect(told(await get(`/api/comments/${mot.documentId}`))).toBe('404 COMMENT_NOT_FOUND');
    expect(told(await get(`/api/comments/${top.documentId}`))).toBe('200');
    await documents(ARTICLE).publish({ documentId, locale: 'fr' });
    expect((await inFrench()).body.data).toMatchObject([{ body: 'Un mot' }]);
  });

  it('is deleted with its own conversation, and the other stays', async () => {
    const { documentId } = english;
    const top = await comment(ann, english);
    const mot = (await say(documentId, '?locale=fr', 'Un mot')).body.data;
    await decide(mot, 'rejected');
    await documents(ARTICLE).delete({ documentId, locale: 'fr' });
    const row = await app().db.connection('comments').where({ document_id: mot.documentId });
    expect(row).toEqual([]);
    expect(await discussionRow(english, 'fr')).toBeUndefined();
    expect((await conversation(english)).body.data).toMatchObject([{ documentId: top.documentId }]);
    await expectTrueCounts(english, 'en');
  });

  it('is deleted with all others when the whole Article is deleted', async () => {
    const { documentId } = english;
    await comment(ann, english);
    await say(documentId, '?locale=fr');
    await documents(ARTICLE).delete({ documentId, locale: '*' });
    const left = await app()
      .db.connection('discussions')
      .where({ article_document_id: documentId });
    expect(left).toEqual([]);
  });
});
