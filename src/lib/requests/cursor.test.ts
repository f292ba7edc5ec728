import { z } from '@strapi/utils';

import { decodeCursor, encodeCursor, MomentKey } from './cursor';

const Keys = z.tuple([MomentKey, z.string().max(5)]);

it('a cursor gives back the keys that it was made of', () => {
  const cursor = encodeCursor('list', [12, 'abc']);
  expect(cursor).toMatch(/^[\w-]+$/);
  expect(decodeCursor('list', Keys, cursor)).toEqual([12, 'abc']);
});

it.each([
  ['of another list', encodeCursor('other', [12, 'abc'])],
  ['with other keys', encodeCursor('list', [12])],
  ['with one key more', encodeCursor('list', [12, 'abc', 1])],
  ['with a key that cannot be', encodeCursor('list', [-1, 'abc'])],
  ['with something behind it', `${encodeCursor('list', [12, 'abc'])}=`],
  ['that is spelled otherwise', Buffer.from('["list", 12, "abc"]').toString('base64url')],
  ['that is none', 'abc'],
  ['that is empty', ''],
  ['that is long', 'a'.repeat(10_000)],
])('a cursor %s is refused', (_which, cursor) => {
  expect(() => decodeCursor('list', Keys, cursor)).toThrow('This cursor is not one that');
});
