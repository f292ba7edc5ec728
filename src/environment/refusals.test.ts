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
  ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
  ['CORS_ORIGINS', { CORS_ORIGINS: '*' }],
  ['CORS_ORIGINS', { CORS_ORIGINS: 'https://a.example,https://b.example/path' }],
  ['CORS_ORIGINS', { CORS_ORIGINS: 'https://user:secret@a.example' }],
  ['PUBLIC_URL', { PUBLIC_URL: 'news.example.org' }],
  ['SMTP_URL', { SMTP_URL: 'user:secret@mail.example.org' }],
  ['SMTP_URL', { SMTP_URL: 'https://user:secret@mail.example.org' }],
])('what cannot work is refused, naming %s and showing no password: %j', (name, env) => {
  const reasons = refusals({ ...usable, ...env });
  expect(reasons).toHaveLength(1);
  expect(reasons[0]).toContain(name);
  expect(reasons[0]).not.toContain('secret');
});

const bucket = {
  S3_BUCKET: 'media',
  S3_REGION: 'eu-central-1',
  S3_ACCESS_KEY_ID: 'key',
  S3_SECRET_ACCESS_KEY: 'secret',
  S3_PUBLIC_URL: 'https://media.example.org',
};

it('a bucket with everything it needs is not refused, with an endpoint or without', () => {
  expect(refusals({ ...usable, ...bucket })).toEqual([]);
  expect(refusals({ ...usable, ...bucket, S3_ENDPOINT: 'http://minio:9000' })).toEqual([]);
});

it.each(Object.keys(bucket))('a bucket without %s is refused by name', (name) => {
  for (const value of [undefined, '', ' ']) {
    const reasons = refusals({ ...usable, ...bucket, [name]: value });
    expect(reasons).toHaveLength(1);
    expect(reasons[0]).toMatch(new RegExp(`^${name} is missing`));
    expect(reasons[0]).not.toContain('secret');
  }
});

it('half a bucket is refused in one line that names what is missing', () => {
  expect(refusals({ ...usable, S3_ENDPOINT: 'http://minio:9000' })).toEqual([
    'S3_BUCKET, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, S3_PUBLIC_URL are missing or empty; uploads to S3 need them, or no S3_* at all',
  ]);
});

it.each(['S3_ENDPOINT', 'S3_PUBLIC_URL'])('%s must be a URL', (name) => {
  expect(refusals({ ...usable, ...bucket, [name]: 'media.example.org' })).toEqual([
    `${name} must be a URL like https://media.example.org`,
  ]);
});

it('a folder for the SQLite file is made', () => {
  const filename = path.join(folder, 'new', 'folder', 'data.db');
  expect(refusals({ ...usable, DATABASE_FILENAME: filename })).toEqual([]);
  expect(fs.existsSync(path.dirname(filename))).toBe(true);
});
