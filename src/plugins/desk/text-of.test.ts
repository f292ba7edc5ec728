import { textOf } from './admin/src/ui/text-of';

it.each<[unknown, string]>([
  [null, ''],
  [undefined, ''],
  ['Words', 'Words'],
  [0, '0'],
  [false, 'false'],
  [
    [
      { documentId: 'a', name: 'Ada' },
      { documentId: 'b', title: 'Bees' },
    ],
    'Ada\nBees',
  ],
  [{ id: 7, documentId: 'x', name: 'cover.png', url: '/x' }, 'cover.png'],
  [{ id: 3, name: 'A paper', url: null }, 'name: A paper'],
  [{ title: 'A', description: null, __temp_key__: 'a0' }, 'title: A'],
  [{ connect: [{ documentId: 'a', name: 'Ada' }], disconnect: [] }, '+ Ada'],
  [{ set: [{ documentId: 'a', name: 'Ada' }] }, 'Ada'],
])('words %j', (value, expected) => {
  expect(textOf(value)).toBe(expected);
});
