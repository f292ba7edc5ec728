import type { Attributes } from '../schema';
import { changedFields } from './changed-fields';

const relation = { type: 'relation', relation: 'oneToMany', target: 'api::author.author' } as const;

const PART = {
  attributes: { name: { type: 'string' }, url: { type: 'string' }, people: relation },
} as const;

const ATTRIBUTES: Attributes = {
  title: { type: 'string' },
  count: { type: 'integer' },
  since: { type: 'datetime' },
  more: { type: 'json' },
  people: relation,
  cover: { type: 'media', multiple: false },
  part: { type: 'component', component: 'article.source' },
  parts: { type: 'component', component: 'article.source', repeatable: true },
  zone: { type: 'dynamiczone', components: ['article.source'] },
  owned: { type: 'string', pluginOptions: { foreword: { serverOwned: true } } },
  revision: { type: 'integer', pluginOptions: { foreword: { revision: true } } },
  updatedAt: { type: 'datetime', visible: false },
};

const one = { id: 1, documentId: 'one' };
const two = { id: 2, documentId: 'two' };
const part = { id: 7, name: 'A', url: null, people: [] };

const STORED = {
  title: 'A title',
  count: 3,
  since: '2026-01-01T00:00:00.000Z',
  more: { a: [1] },
  people: [one, two],
  cover: { id: 5, documentId: 'cover' },
  part,
  parts: [part, { ...part, id: 8, name: 'B' }],
  zone: [{ ...part, __component: 'article.source' }],
  owned: 'x',
  revision: 4,
  updatedAt: '2026-01-01T00:00:00.000Z',
};

const modelOf = () => PART;

const changed = (sent: object, stored: object = STORED): string[] =>
  changedFields(ATTRIBUTES, { ...sent }, { ...stored }, modelOf);

it('names nothing of what is sent back as it is stored', () => {
  expect(changed(STORED)).toEqual([]);
  expect(changed({})).toEqual([]);
});

it('names what differs, in the order in which it is sent', () => {
  expect(changed({ part: null, title: 'Another', count: 3 })).toEqual(['part', 'title']);
});

it('names nothing that the server keeps, that forms hide, or that is no field', () => {
  expect(changed({ owned: 'y', revision: 1, updatedAt: null, id: 4, what: 1 })).toEqual([]);
});

it.each([
  ['an empty text for none', { title: '' }, { title: null }],
  ['a number in digits', { count: '3' }, STORED],
  ['the same moment otherwise', { since: '2026-01-01T01:00:00+01:00' }, STORED],
  ['a moment as a date', { since: new Date('2026-01-01T00:00:00.000Z') }, STORED],
  ['no moment for none', { since: null }, {}],
  ['the same structure', { more: { a: [1] } }, STORED],
  ['targets by document id', { people: ['one', 'two'] }, STORED],
  ['targets by row id', { people: [1, { id: 2 }] }, STORED],
  ['the same set', { people: { set: [{ documentId: 'one' }, { documentId: 'two' }] } }, STORED],
  ['nothing to connect or disconnect', { people: { connect: [], disconnect: [] } }, STORED],
  ['a target to connect that is there', { people: { connect: ['one'] } }, STORED],
  ['one to disconnect that is not there', { people: { disconnect: ['three'] } }, STORED],
  ['a file by its id', { cover: 5 }, STORED],
  ['a component in part, with its id', { part: { id: 7, name: 'A' } }, STORED],
  ['a component without id and with all it holds', { part: { name: 'A' } }, STORED],
])('takes for the same: %s', (_what, sent, stored) => {
  expect(changed(sent, stored)).toEqual([]);
});

it.each([
  ['title', 'a title'],
  ['title', null],
  ['count', 4],
  ['since', '2026-01-01T00:00:00.001Z'],
  ['since', null],
  ['more', { a: [2] }],
  ['people', ['two', 'one']],
  ['people', ['one']],
  ['people', []],
  ['people', { set: [] }],
  ['people', { connect: ['three'] }],
  ['people', { connect: [{ documentId: 'two', position: { before: 'one' } }] }],
  ['people', { disconnect: [{ documentId: 'one' }] }],
  ['cover', 6],
  ['cover', null],
  ['part', { id: 7, name: 'B' }],
  ['part', { url: 'https://example.org/' }],
  ['part', { id: 7, people: { connect: ['one'] } }],
  ['parts', [part]],
  ['parts', [STORED.parts[1], part]],
  ['zone', []],
  ['zone', [{ ...part, __component: 'a.other' }]],
])('takes for another value of %s: %j', (name, value) => {
  expect(changed({ [name]: value })).toEqual([name]);
});
