import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { environmentProblems } from './environment-problems';

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

it('a complete environment is accepted', () => {
  expect(environmentProblems(usable)).toEqual([]);
});

it.each(['APP_KEYS', 'API_TOKEN_SALT', 'ADMIN_JWT_SECRET', 'JWT_SECRET', 'ENCRYPTION_KEY'])(
  'a missing, empty or blank %s is refused by name',
  (name) => {
    for (const value of [undefined, '', '  ', ' , ']) {
      expect(environmentProblems({ ...usable, [name]: value }).join()).toContain(name);
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
  ['FOREWORD_CLOCK_OFFSET', { FOREWORD_CLOCK_OFFSET: '3600' }],
  ['FOREWORD_CLOCK_OFFSET', { NODE_ENV: 'test', FOREWORD_CLOCK_OFFSET: '1.5' }],
  ['SITE', { SITE: 'false' }],
  ['PREVIEW_HOURS', { PREVIEW_HOURS: '0' }],
  ['PREVIEW_HOURS', { PREVIEW_HOURS: '9000' }],
  ['PREVIEW_HOURS', { PREVIEW_HOURS: '1.5' }],
  ['SMTP_URL', { SMTP_URL: 'user:secret@mail.example.org' }],
  ['SMTP_URL', { SMTP_URL: 'https://user:secret@mail.example.org' }],
])(
  'a value that cannot work is refused, with the name %s and without a password: %j',
  (name, env) => {
    const reasons = environmentProblems({ ...usable, ...env });
    expect(reasons).toHaveLength(1);
    expect(reasons[0]).toContain(name);
    expect(reasons[0]).not.toContain('secret');
  },
);

it.each(['0', '3600', '-86400'])('outside of production the clock may be moved: %s s', (offset) => {
  const env = { ...usable, NODE_ENV: 'test', FOREWORD_CLOCK_OFFSET: offset };
  expect(environmentProblems(env)).toEqual([]);
});

const bucket = {
  S3_BUCKET: 'media',
  S3_REGION: 'eu-central-1',
  S3_ACCESS_KEY_ID: 'key',
  S3_SECRET_ACCESS_KEY: 'secret',
  S3_PUBLIC_URL: 'https://media.example.org',
};

it('a complete bucket is accepted, with an endpoint or without', () => {
  expect(environmentProblems({ ...usable, ...bucket })).toEqual([]);
  expect(environmentProblems({ ...usable, ...bucket, S3_ENDPOINT: 'http://minio:9000' })).toEqual(
    [],
  );
});

it.each(Object.keys(bucket))('a bucket without %s is refused by name', (name) => {
  for (const value of [undefined, '', ' ']) {
    const reasons = environmentProblems({ ...usable, ...bucket, [name]: value });
    expect(reasons).toHaveLength(1);
    expect(reasons[0]).toMatch(new RegExp(`^${name} is missing`));
    expect(reasons[0]).not.toContain('secret');
  }
});

it('an incomplete bucket is refused in one line that names what is missing', () => {
  expect(environmentProblems({ ...usable, S3_ENDPOINT: 'http://minio:9000' })).toEqual([
    'S3_BUCKET, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, S3_PUBLIC_URL are missing or empty; uploads to S3 need them, or no S3_* at all',
  ]);
});

it.each(['S3_ENDPOINT', 'S3_PUBLIC_URL'])('%s must be a URL', (name) => {
  expect(environmentProblems({ ...usable, ...bucket, [name]: 'media.example.org' })).toEqual([
    `${name} must be a URL like https://media.example.org`,
  ]);
});

it('the folder of the SQLite file is created', () => {
  const filename = path.join(folder, 'new', 'folder', 'data.db');
  expect(environmentProblems({ ...usable, DATABASE_FILENAME: filename })).toEqual([]);
  expect(fs.existsSync(path.dirname(filename))).toBe(true);
});
