import {
  createArticle,
  createAuthor,
  createNote,
  documents,
  uniqueTitle,
} from '../helpers/content';
import { get, put } from '../helpers/http';
import { ensureLocale } from '../helpers/locales';
import { adminToken } from '../helpers/people';

const ARTICLE = 'api::article.article';

let token: string;

beforeAll(async () => {
  token = await adminToken();
  await ensureLocale('fr');
});

const fillIn = async (documentId: string): Promise<Record<string, unknown>> => {
  const query = new URLSearchParams({
    documentId,
    sourceLocale: 'en',
    targetLocale: 'fr',
    collectionType: 'collection-types',
  }).toString();
  const { body } = await get(`/i18n/content-manager/get-fill-from-locale/${ARTICLE}?${query}`, {
    token,
  });
  return body.data;
};

it('fills a form with what people write, and it can be saved', async () => {
  const { documentId: author } = await createAuthor();
  const title = uniqueTitle('Filled in');
  const { documentId } = await createArticle({ title, body: 'It rained.', authors: [author] });
  await createNote({ documentId });

  const filled = await fillIn(documentId);
  expect(Object.keys(filled).sort()).toEqual([
    'authors',
    'body',
    'canonicalUrl',
    'cover',
    'originallyPublishedOn',
    'robots',
    'seo',
    'showChanges',
    'source',
    'title',
    'topics',
  ]);
  const path = `/content-manager/collection-types/${ARTICLE}/${documentId}?locale=fr`;
  const saved = await put(path, { token, body: filled });
  expect([saved.status, saved.body.error]).toEqual([200, undefined]);
  expect(
    await documents(ARTICLE).findOne({ documentId, locale: 'fr', populate: '*' }),
  ).toMatchObject({
    title,
    excerpt: 'It rained.',
    excerptIsDerived: true,
    slugIsDerived: true,
    wordCount: 2,
    authors: [{ documentId: author }],
    notes: [],
  });
  expect(
    await documents(ARTICLE).findOne({ documentId, locale: 'en', populate: ['notes'] }),
  ).toMatchObject({ notes: [{}] });
});

it('takes over an excerpt that a person wrote', async () => {
  const { documentId } = await createArticle({ excerpt: 'In my own words.' });
  expect(await fillIn(documentId)).toMatchObject({ excerpt: 'In my own words.' });
});
