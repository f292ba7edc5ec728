import { createArticle, createNote } from '../helpers/content';
import { endlessPaths } from '../helpers/hostile-queries';
import { get } from '../helpers/http';
import { createApiToken } from '../helpers/people';

/** Joined lists multiply: each of these would keep a database busy for a long time, or is refused by SQLite. */

const times = (count: number, parameter: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => parameter(n)).join('&');

const CODE = 'PARAMETER_INVALID';

beforeAll(async () => {
  await createArticle();
});

it.each([
  ['alternatives', times(20, (n) => `filters[$or][${n}][notes][kind]=k${n}`)],
  ['conditions', times(20, (n) => `filters[$and][${n}][authors][name]=n${n}`)],
  ['components', times(40, (n) => `filters[$and][${n}][source][name]=n${n}`)],
  ['steps', `filters${'[discussion][article]'.repeat(5)}[title]=x`],
  ['sorts', `sort=${Array(10).fill('authors.name').join(',')}`],
  ['populated lists', times(20, (n) => `populate[notes][filters][$or][${n}][editor][name]=n${n}`)],
])('filters through too many relations are refused: %s', async (_how, query) => {
  for (const token of [undefined, await createApiToken()]) {
    const { status, body } = await get(`/api/articles?${query}`, { token });
    expect([status, body.error.details.code]).toEqual([400, CODE]);
  }
});

it('filters through a few relations are answered', async () => {
  const query = [
    'filters[authors][slug]=x&filters[topics][slug]=y',
    'filters[$or][0][notes][kind]=foreword&filters[$or][1][source][name]=z',
    'sort=authors.name',
  ].join('&');
  expect((await get(`/api/articles?${query}`)).status).toBe(200);
});

it.each(endlessPaths())('a path over very many relations is refused: %s', async (_of, query) => {
  const { status, body } = await get(`/api/articles?${query}`);
  expect([status, body.error.details.code]).toEqual([400, CODE]);
});

it('more populated relations than any page needs are refused', async () => {
  const branch = ['authors.avatar', 'topics', 'cover', 'source', 'notes.editor.avatar'];
  const path = (n: number) => 'discussion.article.'.repeat(n);
  const paths = [0, 1, 2, 3].flatMap((n) => branch.map((leaf) => path(n) + leaf));
  expect((await get(`/api/articles?populate=${paths.join(',')}`)).status).toBe(200);

  const everything = [0, 1, 2, 3].flatMap((n) =>
    branch.flatMap((leaf) => ['notes.article.', ''].map((way) => way + path(n) + leaf)),
  );
  const { status, body } = await get(`/api/articles?populate=${everything.join(',')}`);
  expect([status, body.error.details.code]).toEqual([400, CODE]);
});

it('lists within lists within lists are not populated, because they multiply', async () => {
  const { documentId } = await createArticle();
  await createNote({ documentId });
  const populate = async (path: string) => get(`/api/articles/${documentId}?populate=${path}`);
  expect((await populate('notes.article.notes.editor')).status).toBe(200);

  const { status, body } = await populate('notes.article.notes.article.notes');
  expect([status, body.error.details.code]).toEqual([400, CODE]);
  const nested = 'populate[notes][populate][article][populate]'.concat(
    '[notes][populate][article][populate][notes]=true',
  );
  expect((await get(`/api/articles?${nested}`)).status).toBe(400);
});
