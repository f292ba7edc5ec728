import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

import { createStrapi, type Core } from '@strapi/strapi';

import { createDatabase, scratchFolder } from './scratch';

/** A running Foreword and where it answers. */
export interface Running {
  strapi: Core.Strapi;
  url: string;
  /** A module of the compiled server, from outside of Jest's sandbox: the one that Strapi runs. */
  load: (file: string) => unknown;
}

const ROOT = path.resolve(__dirname, '..', '..');

const SECRETS = [
  'APP_KEYS',
  'API_TOKEN_SALT',
  'ADMIN_JWT_SECRET',
  'TRANSFER_TOKEN_SALT',
  'ENCRYPTION_KEY',
  'JWT_SECRET',
];

let running: Promise<Running> | undefined;

/** The one Foreword of this worker, booted at the first call, with a database of its own. */
export const boot = (): Promise<Running> => (running ??= start());

const start = async (): Promise<Running> => {
  process.env.NODE_ENV = 'test';
  process.env.LOG_LEVEL ??= 'error';
  process.env.STRAPI_TELEMETRY_DISABLED = 'true';
  for (const name of SECRETS) process.env[name] ??= randomBytes(24).toString('base64url');
  process.chdir(ROOT);
  // What is counted and kept in Redis would outlive a test file. The tests that are about it name it themselves.
  process.env.FOREWORD_TEST_REDIS_URL ??= process.env.REDIS_URL ?? '';
  delete process.env.REDIS_URL;

  if (process.env.FOREWORD_TEST_DATABASE === 'postgres') {
    process.env.DATABASE_CLIENT = 'postgres';
    process.env.DATABASE_URL = await createDatabase();
  } else {
    process.env.DATABASE_CLIENT = 'sqlite';
    process.env.DATABASE_FILENAME = path.join(scratchFolder(), `${process.pid}.db`);
  }

  const strapi = await createStrapi({ appDir: ROOT, distDir: path.join(ROOT, 'dist') }).load();
  strapi.server.mount();
  const { httpServer } = strapi.server;
  // A connection that a slow test leaves idle is not to end just when it is used again.
  httpServer.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => httpServer.listen(0, '127.0.0.1', resolve));
  httpServer.unref();
  const { port } = httpServer.address() as AddressInfo;
  return {
    strapi,
    url: `http://127.0.0.1:${port}`,
    load: createRequire(path.join(ROOT, 'dist', 'src', 'index.js')),
  };
};
