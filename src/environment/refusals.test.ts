import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { refusals } from './refusals';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'foreword-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

const usable = {
  NODE_ENV: 'production',
  APP_KEYS: 'a,b',
  API_TOKEN_SALT: 'c',
  ADMIN_JWT_SECRET: 'd',
  TRANSFER_TOKEN_SALT: 'e',
  ENCRYPTION_KEY: 'f',
  JWT_SECRET: 'g',
  DATABASE_FILENAME: path.join(folder, 'data.db'),
};

it('a complete environment is not refused', () => {
  expect(refusals(usable)).toEqual([]);
});

it.each(['APP_KEYS', 'API_TOKEN_SALT', 'ADMIN_JWT_SECRET', 'JWT_SECRET', 'ENCRYPTION_KEY'])(
  'a missing, empty or blank %s is refused by name',
  (name) => {
    for (const value of [undefined, '', '  ', ' , ']) {
      expect(refusals({ ...usable, [name]: value }).join()).toContain(name);
    }
  },
);

it.each([
  ['DATABASE_CLIENT', { DATABASE_CLIENT: 'mysql' }],
  ['DATABASE_URL', { DATABASE_CLIENT: 'postgres' }],
  ['DATABASE_URL', { DATABASE_CLIENT: 'postgres', DATABASE_URL: 'mysql://u:secret@h/x' }],
  ['DATABASE_URL', { DATABASE_CLIENT: 'postgres', DATABASE_URL: 'secret' }],
  ['DATABASE_FILENAME', { DATABASE_FILENAME: folder }],
  ['DATABASE_FILENAME', { DATABASE_FILENAME: path.join(__filename, 'below', 'a-file.db') }],
  ['PORT', { PORT: 'http' }],
  ['PORT', { PORT: '0' }],
  ['PORT', { PORT: '65536' }],
  ['PUBLIC_URL', { PUBLIC_URL: 'news.example.org' }],
])('what cannot work is refused, naming %s and showing no password: %j', (name, env) => {
  const reasons = refusals({ ...usable, ...env });
  expect(reasons).toHaveLength(1);
  expect(reasons[0]).toContain(name);
  expect(reasons[0]).not.toContain('secret');
});

it('a folder for the SQLite file is made', () => {
  const filename = path.join(folder, 'new', 'folder', 'data.db');
  expect(refusals({ ...usable, DATABASE_FILENAME: filename })).toEqual([]);
  expect(fs.existsSync(path.dirname(filename))).toBe(true);
});
