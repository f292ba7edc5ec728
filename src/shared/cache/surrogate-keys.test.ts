import { ReadyJson } from './ready-json';
import { surrogateKeysOf } from './surrogate-keys';

const article = (documentId: string) => ({
  documentId,
  authors: [{ documentId: `author-of-${documentId}` }],
  discussion: { documentId: `discussion-of-${documentId}` },
});

const keysOf = (path: string, body: unknown, madeOf?: string[]): string[] =>
  surrogateKeysOf({ path, search: '', state: { madeOf } }, body).split(' ');

it('one Article has the ids of all that is in it', () => {
  expect(keysOf('/api/articles/x', { data: article('x') }).sort()).toEqual([
    'author-of-x',
    'discussion-of-x',
    'x',
  ]);
});

const AROUND = ['articles', 'authors', 'topics', 'editor-notes', 'discussions'];

it.each([
  ['as it is made', { data: [article('x'), article('y')], meta: {} }],
  [
    'as JSON that is ready',
    new ReadyJson('…', { listed: ['x', 'y'], documentIds: ['x', 'a', 'y'] }),
  ],
])('a list %s has the ids of its own documents, and the types around them', (_name, body) => {
  expect(keysOf('/api/articles', body)).toEqual([...AROUND, 'x', 'y']);
});

it('a conversation has those of its Discussion and its Article', () => {
  const body = { data: [{ documentId: 'comment' }] };
  expect(keysOf('/api/articles/x/comments', body, ['d', 'x'])).toEqual(['d', 'x']);
});

it('counts have the ids that were asked for, without what is none', () => {
  const keys = keysOf('/api/comments/counts', { data: { x: 1 } }, ['x', 'count-x', 'a\r\nb: c']);
  expect(keys).toEqual(['x', 'count-x']);
});

it('is no longer than proxies take, and ends with a whole id', () => {
  const ids = Array.from({ length: 1_000 }, (_, index) => `id-${index}`);
  const keys = keysOf('/api/comments/counts', {}, ids);
  expect(keys.join(' ').length).toBeLessThanOrEqual(4_000);
  expect(keys).toEqual(ids.slice(0, keys.length));
});
