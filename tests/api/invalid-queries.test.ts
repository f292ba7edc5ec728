import { createArticle, createAuthor, createNote, type TestDocument } from '../helpers/content';
import { app } from '../helpers/foreword';
import { get, send } from '../helpers/http';
import { ORDINARY } from '../helpers/ordinary';
import { callsOf } from '../helpers/patches';
import { adminToken, createApiToken } from '../helpers/people';

/**
 * A query that cannot be is refused at every door with the name of the parameter, on both databases alike;
 * queries that can be are answered.
 */

let article: TestDocument;
let token: string;
let admin: string;

beforeAll(async () => {
  article = await createArticle();
  await createNote(article);
  token = await createApiToken();
  admin = await adminToken();
});

type Case = [query: string, field: string];

const filterCases = (cases: Case[]): Case[] =>
  cases.map(([query, field]) => [`filters${query}`, `filters.${field}`]);

const ARTICLES: Case[] = filterCases([
  ['[wordCount][$gt]=abc', 'wordCount.$gt'],
  ['[wordCount][$gt]=', 'wordCount.$gt'],
  ['[wordCount]=1.5', 'wordCount'],
  ['[wordCount][$lt]=99999999999', 'wordCount.$lt'],
  ['[wordCount][$eq]=1e400', 'wordCount.$eq'],
  ['[wordCount][$in][0]=1&filters[wordCount][$in][1]=NaN', 'wordCount.$in'],
  ['[wordCount][$between][0]=1', 'wordCount.$between'],
  ['[wordCount][$contains]=1', 'wordCount.$contains'],
  ['[wordCount][$startsWithi]=1', 'wordCount.$startsWithi'],
  ['[wordCount][$eqi]=1', 'wordCount.$eqi'],
  ['[wordCount][$gt][0]=1&filters[wordCount][$gt][1]=2', 'wordCount.$gt'],
  ['[wordCount][$gt][a]=1', 'wordCount.$gt'],
  ['[wordCount][$gt]', 'wordCount.$gt'],
  ['[firstPublishedAt][$contains]=2026', 'firstPublishedAt.$contains'],
  ['[firstPublishedAt][$gt]=2026-02-30', 'firstPublishedAt.$gt'],
  ['[firstPublishedAt]=yesterday', 'firstPublishedAt'],
  ['[firstPublishedAt][$lt]=-271822-01-01T00:00:00Z', 'firstPublishedAt.$lt'],
  ['[createdAt][$between][0]=2026-01-01&filters[createdAt][$between][1]=x', 'createdAt.$between'],
  ['[originallyPublishedOn]=2026-13-01', 'originallyPublishedOn'],
  ['[originallyPublishedOn][$containsi]=2026', 'originallyPublishedOn.$containsi'],
  ['[excerptIsDerived]=maybe', 'excerptIsDerived'],
  ['[excerptIsDerived][$gt]=true', 'excerptIsDerived.$gt'],
  ['[excerptIsDerived][$contains]=t', 'excerptIsDerived.$contains'],
  ['[robots]=nowhere', 'robots'],
  ['[title][$like]=x', 'title.$like'],
  ['[title][$any][0]=x', 'title.$any'],
  ['[title][$eq]=a%00b', 'title.$eq'],
  ['[title][$null]=perhaps', 'title.$null'],
  ['[title][$jsonSupersetOf]={}', 'title.$jsonSupersetOf'],
  ['[title][nested]=x', 'title.nested'],
  ['[nothing]=x', 'nothing'],
  ['[id]=abc', 'id'],
  ['[id][$in][0]=99999999999', 'id.$in'],
  ['[id][$contains]=1', 'id.$contains'],
  ['[authors]=abc', 'authors'],
  ['[authors][$contains]=abc', 'authors.$contains'],
  ['[authors][id][$gt]=x', 'authors.id.$gt'],
  ['[authors][isEditor]=x', 'authors.isEditor'],
  ['[notes][order][$lt]=x', 'notes.order.$lt'],
  ['[notes][editor][isEditor][$contains]=x', 'notes.editor.isEditor.$contains'],
  ['[cover]=abc', 'cover'],
  ['[cover][width]=wide', 'cover.width'],
  ['[cover][formats][$contains]=x', 'cover.formats.$contains'],
  ['[cover][formats]=x', 'cover.formats'],
  ['[source]=abc', 'source'],
  ['[source][documentId]=x', 'source.documentId'],
  ['[$eq]=x', '$eq'],
  ['[$or][title]=x', '$or'],
  ['[$and][0][$or][0][wordCount]=x', '$and.0.$or.0.wordCount'],
  ['[$not][0][title]=x', '$not'],
  ['[wordCount][$not][$gt]=x', 'wordCount.$not.$gt'],
  ['=x', ''],
]).map(([query, field]) => [query, field.replace(/\.$/, '')]);

const OTHERS: Case[] = [
  ['populate[notes][filters][order][$eq]=x', 'populate.notes.filters.order.$eq'],
  [
    'populate[notes][filters][createdAt][$contains]=2026',
    'populate.notes.filters.createdAt.$contains',
  ],
  [
    'populate[authors][populate][avatar][filters][size]=x',
    'populate.authors.populate.avatar.filters.size',
  ],
  ['populate[notes][sort]=nothing', 'populate.notes.sort'],
  ['populate[notes][fields][0]=nothing', 'populate.notes.fields'],
  ['populate[notes][limit]=x', 'populate.notes.limit'],
  ['populate[nothing]=true', 'populate.nothing'],
  ['populate=nothing', 'populate.nothing'],
  ['sort=nothing', 'sort'],
  ['sort=title:up', 'sort'],
  ['sort=authors', 'sort'],
  ['sort[authors][nothing]=asc', 'sort'],
  ['fields=nothing', 'fields'],
  ['fields[0]=authors', 'fields'],
  ['pagination[page]=0', 'pagination.page'],
  ['pagination[page]=99999999999999999999', 'pagination.page'],
  ['pagination[pageSize]=many', 'pagination.pageSize'],
  ['pagination[page]=1&pagination[limit]=1', 'pagination.limit'],
  ['pagination=x', 'pagination'],
  ['locale[$ne]=en', 'locale'],
  ['status=modified', 'status'],
  ['_q[a]=x', '_q'],
];

const expectRefusal = async (
  method: string,
  path: string,
  field: string,
  as?: string,
  body?: object,
) => {
  const answer = await send(method, path, { token: as, body });
  const { code, field: named } = answer.body?.error?.details ?? {};
  expect([path, answer.status, code, named]).toEqual([path, 400, 'PARAMETER_INVALID', field]);
};

it.each([...ARTICLES, ...OTHERS])(
  'a list of Articles refuses ?%s by the name %s',
  async (query, field) => {
    await expectRefusal('GET', `/api/articles?${query}`, field);
    await expectRefusal('GET', `/api/articles?${query}`, field, token);
  },
);

it.each([
  ['wordCount][$gt', 'abc', 'wordCount.$gt'],
  ['firstPublishedAt][$contains', '2026', 'firstPublishedAt.$contains'],
])('every method and address that reads a query refuses it: %s', async (name, value, field) => {
  const query = `filters[${name}]=${value}`;
  const id = article.documentId;
  const body = { data: { title: 'A title' } };
  await expectRefusal('GET', `/api/articles/${id}?${query}`, `filters.${field}`);
  await expectRefusal('GET', `/api/articles/${article.slug}?${query}`, `filters.${field}`);
  await expectRefusal('POST', `/api/articles?${query}`, `filters.${field}`, token, body);
  await expectRefusal('PUT', `/api/articles/${id}?${query}`, `filters.${field}`, token, body);
  await expectRefusal('DELETE', `/api/articles/${id}?${query}`, `filters.${field}`, token);
  expect((await get(`/api/articles/${id}`)).status).toBe(200);
});

it.each([
  ['/api/editor-notes?filters[order]=first', 'filters.order'],
  ['/api/discussions?filters[closesAt][$startsWith]=2026', 'filters.closesAt.$startsWith'],
  ['/api/authors?filters[isEditor]=perhaps', 'filters.isEditor'],
  ['/api/topics?filters[updatedAt]=x', 'filters.updatedAt'],
  ['/api/upload/files?filters[size][$gt]=big', 'filters.size.$gt'],
  ['/api/upload/files?filters[width]=2147483648', 'filters.width'],
  ['/api/upload/files?filters[formats][$containsi]=x', 'filters.formats.$containsi'],
  ['/api/upload/files?filters[createdAt][$contains]=2026', 'filters.createdAt.$contains'],
  ['/api/upload/files?sort=nothing', 'sort'],
  ['/api/upload/files?pagination[page]=x', 'pagination.page'],
  ['/api/users?filters[id]=x', 'filters.id'],
  ['/api/users?filters[confirmed]=x', 'filters.confirmed'],
  ['/api/users?filters[password][$startsWith]=$2', 'filters.password.$startsWith'],
  ['/api/users/count?filters[createdAt][$gt]=x', 'filters.createdAt.$gt'],
  ['/api/users?filters[role][id][$contains]=1', 'filters.role.id.$contains'],
])('the list of another type refuses %s', async (path, field) => {
  await expectRefusal('GET', path, field, token);
});

const CM = '/content-manager/collection-types';

it.each([
  [
    `${CM}/api::article.article?filters[$and][0][wordCount][$gt]=abc`,
    'filters.$and.0.wordCount.$gt',
  ],
  [
    `${CM}/api::article.article?filters[$and][0][firstPublishedAt][$contains]=2026`,
    'filters.$and.0.firstPublishedAt.$contains',
  ],
  [`${CM}/api::article.article?filters[authors][id]=x`, 'filters.authors.id'],
  [`${CM}/api::article.article?filters[nothing]=x`, 'filters.nothing'],
  [`${CM}/api::article.article?page=x`, 'page'],
  [`${CM}/api::article.article?pageSize=0`, 'pageSize'],
  [`${CM}/api::article.article?sort=nothing:asc`, 'sort'],
  [`${CM}/api::article.article?_q[a]=x`, '_q'],
  [`${CM}/api::article.article?status=x`, 'status'],
  [`${CM}/plugin::users-permissions.user?filters[confirmed]=x`, 'filters.confirmed'],
  ['/content-manager/relations/api::article.article/authors?_q=x&_filter=$nothing', '_filter'],
  ['/content-manager/relations/api::article.article/authors?_q=x&_filter=$between', '_filter'],
  ['/content-manager/relations/api::article.article/authors?_q=x&_filter=$null', '_filter'],
  ['/content-manager/relations/api::article.article/authors?_q[a]=x', '_q'],
  ['/content-manager/relations/api::article.article/authors?idsToOmit[0]=x', 'idsToOmit'],
  ['/content-manager/relations/api::article.article/authors?idsToOmit=1', 'idsToOmit'],
  ['/content-manager/relations/api::article.article/authors?page=x', 'page'],
  [
    '/content-manager/relations/api::article.article/authors?filters[isEditor]=x',
    'filters.isEditor',
  ],
  ['/admin/users?filters[id]=x', 'filters.id'],
  ['/admin/users?filters[isActive][$contains]=x', 'filters.isActive.$contains'],
  ['/admin/users?filters[roles][id][$gt]=x', 'filters.roles.id.$gt'],
  ['/admin/users?filters[createdAt][$contains]=2026', 'filters.createdAt.$contains'],
  ['/admin/users?page=x', 'page'],
  ['/admin/roles?filters[createdAt][$lt]=x', 'filters.createdAt.$lt'],
  ['/admin/roles?filters[$notNull][$contains]=x', 'filters.$notNull'],
  ['/admin/roles?fields[0]=24:00', 'fields'],
  ['/upload/files?filters[size]=x', 'filters.size'],
  ['/upload/files?filters[$and][0][folder][id]=x', 'filters.$and.0.folder.id'],
  ['/upload/files?fields[0]=length', 'fields'],
  ['/upload/folders?filters[pathId][$contains]=1', 'filters.pathId.$contains'],
])('the panel refuses %s', async (path, field) => {
  await expectRefusal('GET', path, field, admin);
});

it('the panel’s writes refuse a query as well', async () => {
  const { documentId } = await createAuthor();
  const path = `${CM}/api::author.author/${documentId}?filters[isEditor]=x`;
  await expectRefusal('PUT', path, 'filters.isEditor', admin, { name: 'A name' });
  await expectRefusal('DELETE', path, 'filters.isEditor', admin);
  const article = `${CM}/api::article.article/${documentId}?filters[wordCount]=x`;
  await expectRefusal('DELETE', article, 'filters.wordCount', admin);
});

it.each<[object, string]>([
  [{ filters: { wordCount: { $gt: 'abc' } } }, 'filters.wordCount.$gt'],
  [{ filters: { title: 'a\0b' } }, 'filters.title'],
  [
    { populate: { notes: { filters: { order: { $contains: 1 } } } } },
    'populate.notes.filters.order.$contains',
  ],
  [{ sort: 'nothing' }, 'sort'],
])('the Document Service refuses %j', async (query, field) => {
  const found = app().documents('api::article.article').findMany(query);
  await expect(found).rejects.toMatchObject({
    status: 400,
    details: { code: 'PARAMETER_INVALID', field },
  });
});

describe('a query that can be', () => {
  let author: TestDocument;

  beforeAll(async () => {
    author = await createAuthor();
    article = await createArticle({ authors: [author.documentId] });
  });

  const found = async (query: string) => {
    const answer = await get(`/api/articles?filters[documentId]=${article.documentId}&${query}`, {
      token,
    });
    return [query, answer.status, answer.body.data?.length];
  };

  it('finds what it asks for', async () => {
    for (const query of [
      'populate=',
      'filters[wordCount][$gte]=0',
      'filters[wordCount][$lt]=1e6',
      'filters[wordCount][$between][0]=0&filters[wordCount][$between][1]=2147483647',
      'filters[createdAt][$gt]=2020',
      'filters[createdAt][$gt]=2020-01-31',
      'filters[createdAt][$gt]=2020-01-31T10:00:00.000Z',
      'filters[createdAt][$gt]=1600000000000',
      'filters[excerptIsDerived]=true',
      'filters[excerptIsDerived][$in][0]=1',
      'filters[excerptIsDerived][$ne]=f',
      'filters[originallyPublishedOn][$null]=true',
      'filters[originallyPublishedOn]',
      'filters[title][$notNull]=1',
      'filters[title][$contains]=',
      `filters[authors]=${String(author.id)}`,
      `filters[authors][id][$in][0]=${String(author.id)}`,
      `filters[authors][documentId]=${author.documentId}`,
      'filters[authors][$notNull]=true',
      'filters[source][$null]=true',
      'filters[cover][$null]=true',
      `filters[$or][0][id]=1&filters[$or][1][documentId][$startsWith]=${article.documentId}`,
      'filters[$not][wordCount][$lt]=0',
      'filters[title][$not][$contains]=zzzzzzzz',
      'filters[notes][$null]=true',
      'sort=authors.name:desc,title',
      'sort[0][authors][name]=desc',
      'fields=*',
      'populate=*',
      'populate[notes][filters][order][$gte]=0&populate[notes][sort]=order',
      'pagination[start]=0&pagination[limit]=5',
      'pagination[page]=1&pagination[withCount]=false',
    ]) {
      expect(await found(query)).toEqual([query, 200, 1]);
    }
  });

  it('finds nothing where nothing is as it asks', async () => {
    for (const query of [
      'filters[wordCount][$gt]=2147483647',
      'filters[authors][name]=nobody',
      'filters[authors][$null]=true',
      'filters[createdAt][$lt]=1999-12-31',
      'filters[title]=%25',
    ]) {
      expect(await found(query)).toEqual([query, 200, 0]);
    }
  });

  it('costs nothing where it has no parameters of its own', async () => {
    const { slug } = await createArticle();
    const before = callsOf('check-queries');
    expect((await get('/api/articles')).status).toBe(200);
    expect((await get(`/api/articles/${String(slug)}`)).status).toBe(200);
    expect(callsOf('check-queries')).toEqual(before);
  });

  it('is answered in the panel', async () => {
    const list = `${CM}/api::article.article`;
    const relations = '/content-manager/relations/api::article.article';
    for (const path of [
      `${list}?page=1&pageSize=10&sort=title:ASC`,
      `${list}?sort=authors.name:ASC`,
      `${list}?sort=status:asc`,
      `${list}?_q=a&filters[$and][0][wordCount][$gte]=0`,
      `${list}?filters[$and][0][__status][$eq]=modified`,
      `${list}?filters[$and][0][authors][name][$contains]=a`,
      `${list}?filters[$and][0][createdBy][id][$eq]=1`,
      `${list}?filters[$and][0][robots][$ne]=index`,
      `${relations}/authors?_q=a&pageSize=10&idsToOmit[0]=${String(author.id)}`,
      `${relations}/authors?_q=a&_filter=$startsWithi`,
      `${relations}/authors?id=${article.documentId}&_q=a&filters[isEditor]=true`,
      `${relations}/discussion?_q=a`,
      `${relations}/${article.documentId}/authors?page=1&pageSize=5`,
      '/admin/users?pageSize=10&page=1&sort=firstname:ASC&_q=a',
      '/admin/users?filters[id][$in][0]=1',
      '/admin/roles?sort=name:ASC',
      '/upload/files?filters[$and][0][mime][$contains][0]=image&filters[$and][0][mime][$contains][1]=video',
      '/upload/files?filters[$and][0][mime][$not][$contains][0]=image',
      '/upload/files?sort=createdAt:DESC&filters[$and][0][folder][id][$null]=true&page=1&pageSize=10',
      '/upload/folders?filters[$and][0][parent][id][$null]=true&pagination[pageSize]=-1',
    ]) {
      const { status } = await get(path, { token: admin });
      expect([path, status]).toEqual([path, 200]);
    }
  });
});

describe('what Strapi cannot make SQL of is refused where it is not planned', () => {
  it.each([
    ['articles?populate[notes][sort]=editor.name', 'populate.notes.sort'],
    ['topics?filters[0][name]=x', 'filters'],
    ['articles?populate[authors][filters][0][url]=x', 'populate.authors.filters'],
    ['articles?sort[source.url]=desc', 'sort'],
    ['articles?sort=id,source.name,id', 'sort'],
  ])('%s', async (query, field) => {
    const { status, body } = await get(`/api/${query}`, ORDINARY);
    expect([status, body.error?.details]).toEqual([
      400,
      expect.objectContaining({ code: 'PARAMETER_INVALID', field }),
    ]);
  });
});
