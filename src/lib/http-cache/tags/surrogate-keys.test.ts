import { MODELS } from './models.fixture';
import type { Resource } from './response-tags';
import { SerializedBody } from './serialized-body';
import { surrogateKeysOf } from './surrogate-keys';

const text = (documentId: string) => ({
  documentId,
  persons: [{ documentId: `person-of-${documentId}` }],
  talk: { documentId: `talk-of-${documentId}` },
});

const LIST: Resource = { uid: 'api::text.text', kind: 'list' };
const CUSTOM: Resource = { kind: 'custom' };

const keysOf = (resource: Resource, body: unknown, cacheTags?: string[]): string[] =>
  surrogateKeysOf(MODELS, resource, { state: { cacheTags } }, body).split(' ');

it('one document has the ids of all documents in it', () => {
  const keys = keysOf({ uid: 'api::text.text', kind: 'one' }, { data: text('x') });
  expect(keys.sort()).toEqual(['person-of-x', 'talk-of-x', 'x']);
});

const REACHED = ['texts', 'persons', 'remarks', 'prizes'];

it.each([
  ['as it is made', { data: [text('x'), text('y')], meta: {} }],
  [
    'as JSON that is ready',
    new SerializedBody('…', { listed: ['x', 'y'], documentIds: ['x', 'a', 'y'] }),
  ],
])(
  'a list %s has the ids of its own documents, and the names of the types it reaches',
  (_name, body) => {
    expect(keysOf(LIST, body)).toEqual([...REACHED, 'x', 'y']);
  },
);

it('a custom route has the ids that its controller names, without uids', () => {
  const body = { data: [{ documentId: 'comment' }] };
  expect(keysOf(CUSTOM, body, ['d', 'x', 'api::rule.rule'])).toEqual(['d', 'x']);
});

it('a response of counts has the ids that were asked for, and nothing that is no id', () => {
  const keys = keysOf(CUSTOM, { data: { x: 1 } }, ['x', 'count-x', 'a\r\nb: c']);
  expect(keys).toEqual(['x', 'count-x']);
});

it('the header is no longer than proxies accept, and ends with a whole id', () => {
  const ids = Array.from({ length: 1_000 }, (_, index) => `id-${index}`);
  const keys = keysOf(CUSTOM, {}, ids);
  expect(keys.join(' ').length).toBeLessThanOrEqual(4_000);
  expect(keys).toEqual(ids.slice(0, keys.length));
});
