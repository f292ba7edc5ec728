import {
  createArticle,
  createAuthor,
  createFile,
  documents,
  type Fields,
  type TestDocument,
  uniqueTitle,
} from '../helpers/content';
import { get, graphql, put } from '../helpers/http';
import { ensureLocale } from '../helpers/locales';
import { adminToken, createApiToken } from '../helpers/people';

const ARTICLE = 'api::article.article';
const POPULATE = ['authors', 'topics', 'cover'];

interface Shared {
  date: unknown;
  robots: unknown;
  cover: unknown;
  authors: unknown[];
  topics: unknown[];
}

type Status = 'draft' | 'published';

/** What a version of an Article has of what its locales share. */
const sharedBy = async (documentId: string, locale: string, status: Status): Promise<Shared> => {
  const found = await documents(ARTICLE).findOne({
    documentId,
    locale,
    status,
    populate: POPULATE,
  });
  const idsOf = (name: string) => (found?.[name] as TestDocument[]).map((one) => one.documentId);
  return {
    date: found?.originallyPublishedOn,
    robots: found?.robots,
    cover: (found?.cover as { id: number } | null)?.id ?? null,
    authors: idsOf('authors'),
    topics: idsOf('topics'),
  };
};

const newTopic = async (): Promise<string> =>
  (await documents('api::topic.topic').create({ data: { name: uniqueTitle('Topic') } })).documentId;

const newAuthor = async (): Promise<string> => (await createAuthor()).documentId;

/** New values for all that locales share, as they are written and as they are seen. */
const newValues = async (): Promise<{ data: Fields; shared: Shared }> => {
  const authors = [await newAuthor(), await newAuthor(), await newAuthor()];
  const topics = [await newTopic(), await newTopic()];
  const cover = (await createFile()).id;
  const date = `2024-0${1 + Math.floor(Math.random() * 9)}-11`;
  return {
    data: { authors, topics, cover, originallyPublishedOn: date, robots: 'noindex' },
    shared: { authors, topics, cover, date, robots: 'noindex' },
  };
};

const save = (documentId: string, locale: string, data: Fields, status?: Status) =>
  documents(ARTICLE).update({ documentId, locale, data, status });

const publish = (documentId: string, locale: string) =>
  documents(ARTICLE).publish({ documentId, locale });

/** An Article in three locales, all drafts. */
const inThreeLocales = async (fields: Fields = {}): Promise<string> => {
  const { documentId } = await createArticle(fields, 'draft');
  for (const locale of ['fr', 'he']) await save(documentId, locale, { title: uniqueTitle(locale) });
  return documentId;
};

const inAll = async (documentId: string, status: Status = 'draft'): Promise<Shared[]> =>
  Promise.all(['en', 'fr', 'he'].map((locale) => sharedBy(documentId, locale, status)));

beforeAll(async () => {
  for (const code of ['fr', 'he']) await ensureLocale(code);
});

describe('a new locale', () => {
  it('begins with byline, topics, cover, date and robots', async () => {
    const { data, shared } = await newValues();
    expect(await inAll(await inThreeLocales(data))).toEqual([shared, shared, shared]);
  });

  it('begins with those of the draft, not of the published text', async () => {
    const first = await newValues();
    const { documentId } = await createArticle(first.data);
    const second = await newValues();
    await save(documentId, 'en', second.data);
    await save(documentId, 'fr', { title: uniqueTitle() });
    expect(await sharedBy(documentId, 'fr', 'draft')).toEqual(second.shared);
    expect(await sharedBy(documentId, 'en', 'published')).toEqual(first.shared);
  });

  it.each([
    ['nothing', {}],
    ['empty values', { originallyPublishedOn: null, cover: null, authors: [], topics: [] }],
    ['untouched relations', { authors: { connect: [], disconnect: [] }, topics: { set: [] } }],
  ])('that is sent with %s takes none away', async (_what, sent) => {
    const { data, shared } = await newValues();
    const { documentId } = await createArticle(data, 'draft');
    await save(documentId, 'fr', { title: uniqueTitle(), ...sent });
    expect(await sharedBy(documentId, 'fr', 'draft')).toEqual(shared);
    expect(await sharedBy(documentId, 'en', 'draft')).toEqual(shared);
  });

  it('that names other values changes those of all', async () => {
    const { documentId } = await createArticle((await newValues()).data, 'draft');
    const { data, shared } = await newValues();
    await save(documentId, 'fr', { title: uniqueTitle(), ...data });
    expect(await sharedBy(documentId, 'en', 'draft')).toEqual(shared);
  });

  it('that connects a name adds it to the byline of all', async () => {
    const { data, shared } = await newValues();
    const { documentId } = await createArticle(data, 'draft');
    const author = await newAuthor();
    const authors = { connect: [{ documentId: author }], disconnect: [] };
    await save(documentId, 'fr', { title: uniqueTitle(), authors });
    const byline = [...shared.authors, author];
    expect((await sharedBy(documentId, 'fr', 'draft')).authors).toEqual(byline);
    expect((await sharedBy(documentId, 'en', 'draft')).authors).toEqual(byline);
  });
});

describe('a change in one locale', () => {
  const CHANGES: [string, () => Promise<Fields>][] = [
    ['the date', () => Promise.resolve({ originallyPublishedOn: '1914-08-01' })],
    ['no date', () => Promise.resolve({ originallyPublishedOn: null })],
    ['robots', () => Promise.resolve({ robots: 'index' })],
    ['a cover', async () => ({ cover: (await createFile()).id })],
    ['no cover', () => Promise.resolve({ cover: null })],
    ['the byline', async () => ({ authors: [await newAuthor(), await newAuthor()] })],
    ['a name more', async () => ({ authors: { connect: [{ documentId: await newAuthor() }] } })],
    ['no byline', () => Promise.resolve({ authors: [] })],
    ['topics', async () => ({ topics: { set: [{ documentId: await newTopic() }] } })],
    ['all', async () => (await newValues()).data],
  ];

  it.each(CHANGES)('of %s reaches all drafts, and no published text', async (_what, change) => {
    const { data, shared } = await newValues();
    const documentId = await inThreeLocales(data);
    for (const locale of ['en', 'fr']) await publish(documentId, locale);

    await save(documentId, 'fr', await change());
    const changed = await sharedBy(documentId, 'fr', 'draft');

    expect(changed).not.toEqual(shared);
    expect(await inAll(documentId)).toEqual([changed, changed, changed]);
    for (const locale of ['en', 'fr']) {
      expect(await sharedBy(documentId, locale, 'published')).toEqual(shared);
    }
    await publish(documentId, 'fr');
    for (const locale of ['en', 'fr']) {
      expect(await sharedBy(documentId, locale, 'published')).toEqual(changed);
    }
    expect(
      await documents(ARTICLE).findOne({ documentId, locale: 'he', status: 'published' }),
    ).toBe(null);
  });

  it('keeps the order of the byline', async () => {
    const documentId = await inThreeLocales((await newValues()).data);
    const { authors } = await sharedBy(documentId, 'en', 'draft');
    const turned = [...authors].reverse();
    await save(documentId, 'he', { authors: turned });
    expect((await inAll(documentId)).map((one) => one.authors)).toEqual([turned, turned, turned]);
  });

  it('that only changes the title changes nothing else in any other', async () => {
    const { data, shared } = await newValues();
    const documentId = await inThreeLocales(data);
    await publish(documentId, 'en');
    await save(documentId, 'en', { originallyPublishedOn: '2001-02-03' });
    await save(documentId, 'fr', { title: uniqueTitle('Titre') });
    expect((await sharedBy(documentId, 'en', 'draft')).date).toBe('2001-02-03');
    expect((await sharedBy(documentId, 'en', 'published')).date).toBe(shared.date);
  });

  it('through REST, GraphQL or the panel reaches all', async () => {
    const documentId = await inThreeLocales((await newValues()).data);
    const token = await createApiToken();
    const dates = async () => (await inAll(documentId)).map(({ date }) => date);

    const rest = { data: { originallyPublishedOn: '1901-01-01' } };
    await put(`/api/articles/${documentId}?locale=fr&status=draft`, { token, body: rest });
    expect(await dates()).toEqual(Array(3).fill('1901-01-01'));

    const mutation = `mutation ($id: ID!) { updateArticle(documentId: $id, locale: "he", status: DRAFT,
      data: { originallyPublishedOn: "1902-02-02" }) { documentId } }`;
    expect((await graphql(mutation, { id: documentId }, token)).errors).toBeUndefined();
    expect(await dates()).toEqual(Array(3).fill('1902-02-02'));

    const form = `/content-manager/collection-types/${ARTICLE}/${documentId}?locale=fr`;
    const body = { originallyPublishedOn: '1903-03-03', authors: { connect: [], disconnect: [] } };
    expect((await put(form, { token: await adminToken(), body })).status).toBe(200);
    expect(await dates()).toEqual(Array(3).fill('1903-03-03'));
  });

  it('that publishes reaches the published text of all, at once and in the cache', async () => {
    const documentId = await inThreeLocales((await newValues()).data);
    for (const locale of ['en', 'fr']) await publish(documentId, locale);
    await get(`/api/articles/${documentId}`);
    await save(documentId, 'fr', { originallyPublishedOn: '1950-05-05' }, 'published');
    const { body } = await get(`/api/articles/${documentId}`);
    expect(body.data.originallyPublishedOn).toBe('1950-05-05');
  });
});

describe('discarding a draft', () => {
  it('takes its change of shared values back in all drafts', async () => {
    const { data, shared } = await newValues();
    const documentId = await inThreeLocales(data);
    await publish(documentId, 'fr');
    await save(documentId, 'fr', (await newValues()).data);
    await documents(ARTICLE).discardDraft({ documentId, locale: 'fr' });
    expect(await inAll(documentId)).toEqual([shared, shared, shared]);
  });
});

it('two locales saved at the same moment end with one value', async () => {
  const documentId = await inThreeLocales((await newValues()).data);
  await Promise.all(
    ['en', 'fr', 'he'].map((locale, n) =>
      save(documentId, locale, { originallyPublishedOn: `193${n}-01-01` }),
    ),
  );
  const [first, ...others] = await inAll(documentId);
  expect(others).toEqual([first, first]);
});

it('the texts of each locale stay its own', async () => {
  const documentId = await inThreeLocales((await newValues()).data);
  await save(documentId, 'fr', {
    title: 'Un titre',
    body: 'Un texte.',
    ...(await newValues()).data,
  });
  const read = (locale: string) => documents(ARTICLE).findOne({ documentId, locale });
  expect(await read('fr')).toMatchObject({ title: 'Un titre', body: 'Un texte.' });
  expect((await read('en'))?.title).not.toBe('Un titre');
  expect((await read('he'))?.body ?? null).toBeNull();
});
