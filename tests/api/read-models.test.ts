import {
  createArticle,
  createAuthor,
  createFile,
  createNote,
  documents,
  uniqueTitle,
  type TestDocument,
} from '../helpers/content';
import { app } from '../helpers/foreword';
import { get } from '../helpers/http';
import { ORDINARY } from '../helpers/ordinary';
import { createReader } from '../helpers/people';
import { statementsOf } from '../helpers/statements';

const createTopic = () =>
  documents('api::topic.topic').create({ data: { name: uniqueTitle('Topic') } });

/** An Article with everything that may stand around one. */
const createRichArticle = async (): Promise<TestDocument> => {
  const portrait = await createFile(uniqueTitle('portrait'));
  const cover = await createFile(uniqueTitle('cover'));
  const [first, second, plain] = [
    await createAuthor({ avatar: portrait.id, url: 'https://example.org/a' }),
    await createAuthor({ isEditor: true }),
    await createAuthor(),
  ];
  const [early, late] = [await createTopic(), await createTopic()];
  const article = await createArticle({
    title: uniqueTitle('Łódź “quoted” 報紙 \\ and "straight"'),
    body: 'First.\n\n> Quoted "words", a \\ and\ttab.\n\n<!--more-->\n\nThe rest.',
    // Not in the order in which they were made.
    authors: [plain.documentId, first.documentId, second.documentId],
    topics: [late.documentId, early.documentId],
    cover: cover.id,
    source: { name: 'The Courier', url: 'https://example.org/courier', licence: null },
    originallyPublishedOn: '1925-03-01',
    canonicalUrl: 'https://example.org/canonical',
  });
  await createNote(article, { order: 5, editor: first.documentId, placement: 'below' });
  await createNote(article, { order: -1, body: 'The **first**.' });
  await createNote(article, { order: 5, kind: 'correction' });
  await createNote(article, { order: 0, visibility: 'internal', body: 'Between ourselves.' });
  await createNote(article, { order: 0, body: 'Not yet.' }, 'draft');
  return article;
};

let rich: TestDocument;

beforeAll(async () => {
  rich = await createRichArticle();
  await createArticle();
  await createArticle({}, 'draft');
});

const same = async (path: string, token?: string): Promise<void> => {
  const ours = await get(path, { token });
  const ordinary = await get(path, { ...ORDINARY, token });
  expect(ours.status).toBe(200);
  expect(ours.body).toEqual(ordinary.body);
};

describe('the read model of Articles answers as the Document Service does', () => {
  it('for one Article by its document id and by its slug', async () => {
    await same(`/api/articles/${rich.documentId}`);
    await same(`/api/articles/${rich.slug}`);
  });

  it.each([
    '',
    '?pagination[pageSize]=1',
    '?pagination[page]=2&pagination[pageSize]=1',
    '?pagination[page]=9999',
    '?locale=en',
    '?locale=xx',
  ])('for the list%s', (query) => same(`/api/articles${query}`));

  it('for a signed-in Reader', async () => {
    const { token } = await createReader();
    await same(`/api/articles/${rich.slug}`, token);
    await same('/api/articles', token);
  });

  it('without the relations that a role may not read, from the moment it may not', async () => {
    const permissions = app().db.query('plugin::users-permissions.permission');
    const where = { action: 'api::author.author.find', role: { type: 'public' } };
    const { id } = await permissions.findOne({ where });
    const { id: role } = await app()
      .db.query('plugin::users-permissions.role')
      .findOne({ where: { type: 'public' } });

    await permissions.delete({ where: { id } });
    try {
      const { body } = await get(`/api/articles/${rich.slug}`);
      expect(body.data).not.toHaveProperty('authors');
      expect(body.data.topics).toHaveLength(2);
      await same(`/api/articles/${rich.slug}`);
    } finally {
      await permissions.create({ data: { action: 'api::author.author.find', role } });
    }
    expect((await get(`/api/articles/${rich.slug}`)).body.data.authors).toHaveLength(3);
  });
});

describe('the read model of Articles', () => {
  it.each([
    ['the page of an Article', () => `/api/articles/${rich.slug}?locale=en`],
    ['the list', () => '/api/articles?pagination[pageSize]=17'],
  ])('takes one statement for %s that is not cached', async (_name, pathOf) => {
    // Who may read, which languages there are and how many Articles is known from an earlier request.
    await get('/api/articles?pagination[pageSize]=18');
    expect(await statementsOf(() => get(pathOf()))).toHaveLength(1);
  });

  it('contains no internal notes, drafts or private fields', async () => {
    const { body } = await get(`/api/articles/${rich.slug}`);
    expect(body.data.notes.map((note: { body: string }) => note.body)).toEqual([
      'The **first**.',
      'A note.',
      'A note.',
    ]);
    expect(JSON.stringify(body)).not.toMatch(/Between ourselves|Not yet|folderPath|"account"/);
  });

  it('is not used for a request with fields or relations of the client’s own', async () => {
    const { body } = await get(`/api/articles/${rich.slug}?fields=title&populate=topics`);
    expect(Object.keys(body.data).sort()).toEqual(['documentId', 'id', 'title', 'topics']);
  });
});

it('the read model gives every page of the list that the Document Service gives, up to the last and beyond it', async () => {
  for (let count = 0; count < 5; count += 1) await createArticle();
  const { body } = await get('/api/articles?pagination[pageSize]=3');
  // There are Articles of other tests.
  const pageSize = Math.ceil(body.meta.pagination.total / 6);
  for (let page = 1; page <= 7; page += 1) {
    await same(`/api/articles?pagination[page]=${page}&pagination[pageSize]=${pageSize}`);
  }
});
