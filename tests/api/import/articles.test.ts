import { app, load } from '../../helpers/foreword';
import { documents } from '../../helpers/content';
import { get } from '../../helpers/http';
import {
  aComment,
  anArticle,
  anAuthor,
  aNote,
  aSite,
  aTopic,
  importFiles,
} from '../../helpers/import';
import { staleRows, wrongCounts } from '../../helpers/imported';

const find = async (slug: string) => (await get(`/api/articles/${slug}`)).body.data;

it('a published Article comes with its byline, Topics, notes, dates and counts', async () => {
  const site = aSite();
  const { counts, losses } = await importFiles([
    [
      site,
      anAuthor('a', { name: 'Aynaz Cyrus', bio: 'Writes.' }),
      anAuthor('b'),
      aTopic('t', { name: 'Iran & more', slug: 'iran-and-more' }),
      anArticle('1', {
        title: 'The <b>first</b>',
        slug: 'kept-as-written',
        body: 'Some **strong** words.',
        authors: ['b', 'a'],
        topics: ['t'],
        isNoindex: true,
      }),
      aNote('n', '1', { signature: 'Peloni' }),
      aComment('1', '1'),
      aComment('2', '1', { parent: '1' }),
    ],
  ]);
  expect(losses).toEqual([]);
  expect(counts).toMatchObject({
    article: { created: 1 },
    note: { created: 1 },
    author: { created: 2 },
  });

  expect(await find('kept-as-written')).toMatchObject({
    title: 'The first',
    html: '<p>Some <strong>strong</strong> words.</p>\n',
    excerpt: 'Some strong words.',
    robots: 'noindex',
    firstPublishedAt: '2014-05-02T08:00:00.000Z',
    createdAt: '2014-05-01T08:00:00.000Z',
    url: expect.stringMatching(/\/articles\/kept-as-written$/),
    authors: [{ name: 'Author b' }, { name: 'Aynaz Cyrus', slug: 'aynaz-cyrus' }],
    topics: [{ name: 'Iran & more', slug: 'iran-and-more' }],
    notes: [{ signature: 'Peloni', html: '<p>Note n.</p>\n' }],
    discussion: { state: 'open', commentCount: 2, lastCommentAt: '2014-06-01T00:02:00.000Z' },
  });
});

it('what is not public at the source is not public here', async () => {
  const soon = new Date(Date.now() + 3_600_000);
  const { losses } = await importFiles([
    [
      aSite(),
      anArticle('1', { state: 'draft', slug: 'a-hidden-draft' }),
      anArticle('2', { state: 'scheduled', slug: 'a-hidden-plan', publishAt: soon }),
      anArticle('3', { state: 'scheduled', slug: 'a-late-plan', publishAt: new Date(2020, 1, 1) }),
      aNote('n', '1'),
    ],
  ]);
  expect(losses.map(({ id }) => id)).toEqual(['3']);
  for (const slug of ['a-hidden-draft', 'a-hidden-plan', 'a-late-plan'])
    expect((await get(`/api/articles/${slug}`)).status).toBe(404);
  const [plan] = await documents('api::article.article').findMany({
    filters: { slug: { $in: ['a-hidden-plan', 'a-late-plan'] }, publishAt: { $notNull: true } },
  });
  expect(plan).toMatchObject({ slug: 'a-hidden-plan', publishAt: soon.toISOString() });
});

it('slugs that the rules do not allow, and former ones, lead to the Article', async () => {
  await importFiles([
    [
      aSite(),
      anArticle('1', { slug: '%d7%a9%d7%9c%d7%95%d7%9d_one', formerSlugs: ['an-older-name'] }),
      anArticle('2', { slug: 'present-name' }),
      anArticle('3', { formerSlugs: ['present-name'] }),
    ],
  ]);
  for (const former of ['an-older-name', encodeURIComponent('שלום_one')]) {
    const answer = await get(`/api/articles/${former}`, { redirect: 'manual' } as object);
    expect(answer.status).toBe(301);
  }
  expect(await find('present-name')).toMatchObject({ title: 'Title 2' });
});

it('a slug that is taken gets a number, and the report says so', async () => {
  const site = aSite();
  const { losses } = await importFiles([
    [site, anArticle('1', { slug: 'the-same' }), anArticle('2', { slug: 'the-same' })],
  ]);
  expect(losses).toMatchObject([{ of: 'article', id: '2', outcome: 'changed' }]);
  expect(await find('the-same-2')).toMatchObject({ title: 'Title 2' });
});

it('its first version is what the Document Service would have recorded', async () => {
  await importFiles([
    [
      aSite(),
      anAuthor('a'),
      aTopic('t'),
      anArticle('1', { slug: 'with-a-version', authors: ['a'], topics: ['t'] }),
    ],
  ]);
  const { documentId } = await find('with-a-version');
  const knex = app().db.connection;
  const stored = await knex('versions').where({ document: documentId }).select('*');
  expect(stored).toMatchObject([{ by_kind: 'import', event: 'published', revision: 1 }]);
  await knex('versions').where({ document: documentId }).delete();
  const lib = load('./lib/versions/record-first') as {
    recordFirst: (trx: unknown, type: unknown, id: string) => Promise<void>;
  };
  const { versionedType } = load('./lib/versions/versioned-type') as {
    versionedType: (uid: string) => unknown;
  };
  await app().db.transaction(({ trx }: { trx: unknown }) =>
    lib.recordFirst(trx, versionedType('api::article.article'), documentId),
  );
  const [first] = await knex('versions').where({ document: documentId }).select('*');
  expect(JSON.parse(stored[0].content)).toEqual(JSON.parse(first.content));
  expect(stored[0].kept).toEqual(first.kept);
  expect(stored[0].fields).toEqual(first.fields);
});

it('an Article that came can be saved, published and unpublished like any other', async () => {
  await importFiles([[aSite(), anArticle('1', { slug: 'saved-again' }), aNote('n', '1')]]);
  const { documentId } = await find('saved-again');
  await documents('api::article.article').update({
    documentId,
    data: { body: 'Other words.' },
    status: 'published',
  });
  expect(await find('saved-again')).toMatchObject({
    body: 'Other words.',
    revision: 2,
    firstPublishedAt: '2014-05-02T08:00:00.000Z',
    notes: [{ body: 'Note n.' }],
  });
});

it('every address that it had leads to where it is, and so do links in texts', async () => {
  const site = aSite();
  await importFiles([
    [
      site,
      anArticle('1', {
        slug: 'links-there',
        body: `[there](${site.id}/2014/05/target/#here), [nowhere](${site.id}/none/).`,
      }),
      anArticle('2', { slug: 'is-there', addresses: ['/2014/05/target/', '/?p=2'] }),
    ],
  ]);
  const target = await find('is-there');
  const answer = await get(`/api/redirects?path=${encodeURIComponent('/?p=2')}`);
  expect(answer.body).toMatchObject({ data: { to: target.url } });
  expect((await find('links-there')).body).toBe(
    `[there](${target.url}#here), [nowhere](${site.id}/none/).`,
  );
});

afterAll(async () => {
  expect(await wrongCounts()).toEqual([]);
  expect(await staleRows()).toEqual([]);
});
