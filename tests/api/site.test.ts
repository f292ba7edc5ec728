import { createAdmin } from '../helpers/admins';
import { createFile, documents } from '../helpers/content';
import { get, graphql, put } from '../helpers/http';
import { statementsOf } from '../helpers/statements';
import { createApiToken, createReader } from '../helpers/people';

const UID = 'api::site.site';

const DEFAULTS = {
  name: null,
  description: null,
  locale: 'en',
  url: 'http://localhost:1337',
  articleUrl: '/articles/{slug}',
  topicUrl: null,
  authorUrl: null,
  timeZone: 'UTC',
  previewUrl: null,
  logo: null,
  publisher: null,
  correctionsPolicyUrl: null,
  publishingPrinciplesUrl: null,
  contactEmail: null,
  hubUrl: null,
  feedSize: 20,
  feedText: 'full',
  robots: null,
};

const SET = {
  name: 'The Lantern',
  description: 'What happens by night.',
  locale: 'en',
  url: 'https://lantern.example',
  articleUrl: '/{year}/{month}/{slug}',
  topicUrl: '/topics/{slug}',
  authorUrl: 'https://people.example/{slug}',
  timeZone: 'Asia/Jerusalem',
  previewUrl: 'https://lantern.example/preview?slug={slug}&token={token}',
  publisher: { name: 'Lantern & Sons', url: 'https://sons.example' },
  correctionsPolicyUrl: 'https://lantern.example/corrections',
  publishingPrinciplesUrl: 'https://lantern.example/principles',
  contactEmail: 'desk@lantern.example',
  hubUrl: 'https://hub.example',
  feedSize: 100,
  feedText: 'excerpt',
  robots: 'User-agent: BadBot\nDisallow: /',
};

let token: string;

const save = (data: unknown) => put('/api/site', { token, body: { data } });
const site = async () => (await get('/api/site')).body.data;

const unset = async () => {
  for (const { documentId } of await documents(UID).findMany({})) {
    await documents(UID).delete({ documentId });
  }
};

beforeAll(async () => {
  token = await createApiToken([`${UID}.update`]);
  // What another file of this worker has set.
  await unset();
});

afterEach(unset);

describe('GET /api/site', () => {
  it('answers everybody, with the defaults of what is not set', async () => {
    expect(await site()).toEqual(DEFAULTS);
    const { token: reader } = await createReader();
    expect((await get('/api/site', { token: reader })).body.data).toEqual(DEFAULTS);
  });

  it('is cached until the site is changed', async () => {
    await site();
    const statements = await statementsOf(site);
    await save({ name: 'Another name' });
    expect([statements, (await site()).name]).toEqual([[], 'Another name']);
  });

  it('is the same over GraphQL', async () => {
    await save({ ...SET, logo: (await createFile()).id });
    const fields = Object.keys(DEFAULTS).filter((name) => !['logo', 'publisher'].includes(name));
    const { data } = await graphql(
      `{ site { ${fields.join(' ')} logo { name url } publisher { name url } } }`,
    );
    const { logo, ...others } = await site();
    expect(data.site).toEqual({ ...others, logo: { name: logo.name, url: logo.url } });
  });
});

describe('PUT /api/site', () => {
  it('changes what is sent and leaves all else', async () => {
    expect((await save(SET)).body.data).toEqual({ ...SET, logo: null });
    expect((await save({ feedSize: 5 })).body.data).toEqual({ ...SET, logo: null, feedSize: 5 });
    expect(await site()).toEqual({ ...SET, logo: null, feedSize: 5 });
  });

  it('sets the default with null', async () => {
    await save(SET);
    const nothing = Object.fromEntries(Object.keys(DEFAULTS).map((name) => [name, null]));
    expect((await save(nothing)).body.data).toEqual(DEFAULTS);
    expect(await site()).toEqual(DEFAULTS);
  });

  it('takes what GET has answered', async () => {
    const { id, documentId } = await createFile();
    await save({ ...SET, logo: id });
    const before = await site();
    expect(before.logo).toMatchObject({ id, documentId, mime: 'image/png' });
    expect((await save(before)).body.data).toEqual(before);
    expect((await save({ logo: null })).body.data.logo).toBeNull();
  });

  it('takes tags out of names and texts, and the slash off the end of the address', async () => {
    const { body } = await save({ name: '<b>The</b> Lantern', url: 'https://lantern.example/' });
    expect(body.data).toMatchObject({ name: 'The Lantern', url: 'https://lantern.example' });
  });

  it('stores all of several first changes at once', async () => {
    const changes = [
      { name: 'The Lantern' },
      { robots: 'Disallow: /a' },
      { timeZone: 'Asia/Tokyo' },
      { feedSize: 7 },
    ];
    await Promise.all(changes.map((change) => save(change)));
    expect(await site()).toEqual(Object.assign({ ...DEFAULTS }, ...changes));
    expect(await documents(UID).count({})).toBe(1);
  });

  it('takes a token with the action', async () => {
    const reads = await createApiToken([`${UID}.find`]);
    const { token: reader } = await createReader();
    const body = { data: { name: 'Mine' } };
    expect((await put('/api/site', { body })).status).toBe(403);
    expect((await put('/api/site', { body, token: reader })).status).toBe(403);
    expect((await put('/api/site', { body, token: reads })).status).toBe(403);
    expect(await site()).toEqual(DEFAULTS);
  });

  it.each<[string, unknown]>([
    ['feedSize', 101],
    ['feedSize', 0],
    ['feedSize', 1.5],
    ['feedSize', '20'],
    ['feedText', 'half'],
    ['articleUrl', '/{id}'],
    ['articleUrl', 'articles/{slug}'],
    ['articleUrl', '/{year}/{month}'],
    ['articleUrl', '//evil.example/{slug}'],
    ['articleUrl', 'https://{slug}.example/'],
    ['topicUrl', '/{topic}'],
    ['authorUrl', '/{year}/{slug}'],
    ['previewUrl', '/{secret}'],
    ['url', 'lantern.example'],
    ['url', 'javascript:alert(1)'],
    ['url', 'https://lantern.example/?a=b'],
    ['url', 'https://me:secret@lantern.example'],
    ['url', ''],
    ['hubUrl', '/hub'],
    ['correctionsPolicyUrl', 'mailto:a@example.org'],
    ['publishingPrinciplesUrl', 'principles'],
    ['contactEmail', 'desk'],
    ['timeZone', 'Mars/Olympus'],
    ['timeZone', ''],
    ['locale', 'xx'],
    ['logo', 4_000_000],
    ['logo', 'logo.png'],
    ['publisher', 'Lantern'],
    ['publisher.url', { url: 'sons' }],
    ['publisher.id', { id: 1 }],
    ['name', 'n'.repeat(301)],
    ['language', 'en'],
    ['documentId', 'abc'],
  ])('refuses what cannot be, naming %s: %j', async (field, value) => {
    const [name = ''] = field.split('.');
    const answer = await save({ [name]: value });
    expect([answer.status, answer.body.error?.details]).toEqual([
      400,
      expect.objectContaining({ code: 'PARAMETER_INVALID', field }),
    ]);
    expect(await site()).toEqual(DEFAULTS);
  });

  it.each([undefined, [], { name: 'x' }, { data: null }, { data: [] }, { data: 'x' }, 'x'])(
    'refuses a body that is no envelope: %j',
    async (body) => {
      const { status } = await put('/api/site', { token, body });
      expect(status).toBe(400);
    },
  );
});

describe('/desk/site', () => {
  it('answers what is set beside the defaults, and changes it', async () => {
    const { token } = await createAdmin('Sitta', ['plugin::desk.site']);
    const nothing = Object.fromEntries(Object.keys(DEFAULTS).map((name) => [name, null]));
    const settings = async () => (await get('/desk/site', { token })).body.data;
    expect(await settings()).toEqual({ set: nothing, defaults: DEFAULTS });

    const logo = await createFile();
    const { body } = await put('/desk/site', { token, body: { ...SET, logo: { id: logo.id } } });
    const set = { ...SET, logo: expect.objectContaining({ id: logo.id }) };
    expect(body.data).toEqual({ set, defaults: DEFAULTS });
    expect(await settings()).toEqual(body.data);
    expect(await site()).toEqual(set);
    expect((await put('/desk/site', { token, body: body.data.set })).body).toEqual(body);
  });

  it('refuses what cannot be, naming the field', async () => {
    const { token } = await createAdmin('Sitta', ['plugin::desk.site']);
    const { body } = await put('/desk/site', { token, body: { publisher: { url: 'sons' } } });
    expect(body.error.details).toMatchObject({ code: 'PARAMETER_INVALID', field: 'publisher.url' });
  });

  it('needs its permission', async () => {
    const { token } = await createAdmin('Rules', ['plugin::desk.settings']);
    expect((await get('/desk/site', { token })).status).toBe(403);
    expect((await put('/desk/site', { token, body: { name: 'Mine' } })).status).toBe(403);
    expect((await get('/desk/site')).status).toBe(401);
    expect(await site()).toEqual(DEFAULTS);
  });
});
