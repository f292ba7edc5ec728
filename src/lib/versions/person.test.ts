import { personNamed, personOf } from './person';

const ADMIN = { route: { info: { type: 'admin' } } };
const API = { route: { info: { type: 'content-api' } } };

it.each([
  [
    'an admin user',
    { ...ADMIN, user: { id: 4, documentId: 'x', firstname: 'Maria', lastname: 'Plover' } },
    { kind: 'admin', name: 'Maria Plover', user: 4 },
  ],
  [
    'an API token',
    { ...API, auth: { credentials: { name: 'Wire' } } },
    { kind: 'token', name: 'Wire', user: null },
  ],
  [
    'a Reader',
    { ...API, user: { id: 5, documentId: 'y', username: 'wren' } },
    { kind: 'reader', name: 'wren', user: null },
  ],
  ['somebody who has not signed in', API, { kind: 'reader', name: null, user: null }],
  ['a command', undefined, { kind: 'command', name: null, user: null }],
])('a write comes from %s', (_who, state, expected) => {
  expect(personOf(state)).toEqual(expected);
});

it.each([
  ['Maria Plover', { kind: 'admin', name: 'Maria Plover', user: null }],
  ['API token Wire', { kind: 'token', name: 'Wire', user: null }],
  [null, { kind: 'command', name: null, user: null }],
])('the stored name %s is that of %j', (name, expected) => {
  expect(personNamed(name)).toEqual(expected);
});
