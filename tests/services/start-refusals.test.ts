import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';

import { DEMO_READER_PASSWORD } from '../../src/demo/accounts';
import { environmentOf, freePort } from '../helpers/processes';
import { createDatabase, inDatabase, scratchFolder } from '../helpers/scratch';

/** What really happens at a start in production that cannot be: a process of its own each time. */

const ROOT = path.resolve(__dirname, '..', '..');
const SECRET = 'hunter2-not-to-be-shown';

const LOAD = `
  const { createStrapi } = require('@strapi/strapi');
  const create = () => createStrapi({ appDir: process.cwd(), distDir: process.cwd() + '/dist' });
  const load = () => create().load();
`;
const LOAD_DEMO = `${LOAD}
  load().then(async (strapi) => {
    await require('./dist/src/demo/prepare').prepareDemo(strapi);
    process.exit(0);
  });
`;
const START = `${LOAD} load().then(() => process.exit(0));`;
const START_LISTENING = `${LOAD} create().start().then(() => process.exit(0));`;

const folder = path.join(scratchFolder(), `start-${process.pid}`);
let environment: NodeJS.ProcessEnv;

beforeAll(async () => {
  fs.mkdirSync(folder, { recursive: true });
  environment = {
    ...environmentOf({ port: await freePort(), folder }),
    NODE_ENV: 'production',
    LOG_LEVEL: 'debug',
  };
});

const run = async (script: string, changes: NodeJS.ProcessEnv) => {
  const env = { ...environment, ...changes };
  const child = spawn(process.execPath, ['-e', script], { cwd: ROOT, env });
  const pieces: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => pieces.push(chunk.toString()));
  }
  await once(child, 'close');
  return { exitCode: child.exitCode, output: pieces.join('') };
};

const expectRefusal = (
  { exitCode, output }: { exitCode: number | null; output: string },
  variable: string,
): void => {
  expect(exitCode).toBeGreaterThan(0);
  const said = output.trim().split('\n');
  expect(said).toHaveLength(1);
  expect(said[0]).toContain('Foreword cannot start');
  expect(said[0]).toContain(variable);
  expect(output).not.toContain(SECRET);
  for (const name of ['JWT_SECRET', 'ADMIN_JWT_SECRET', 'ENCRYPTION_KEY', 'APP_KEYS']) {
    expect(output).not.toContain(environment[name]);
  }
};

const URL_WITH_PASSWORD = `postgres://foreword:${SECRET}@127.0.0.1:1/nowhere`;

it.each<[string, NodeJS.ProcessEnv]>([
  ['APP_KEYS', { APP_KEYS: '' }],
  ['API_TOKEN_SALT', { API_TOKEN_SALT: undefined }],
  ['ADMIN_JWT_SECRET', { ADMIN_JWT_SECRET: ' ' }],
  ['TRANSFER_TOKEN_SALT', { TRANSFER_TOKEN_SALT: '' }],
  ['ENCRYPTION_KEY', { ENCRYPTION_KEY: '' }],
  ['JWT_SECRET', { JWT_SECRET: '' }],
  ['PORT', { PORT: 'http' }],
  ['PUBLIC_URL', { PUBLIC_URL: 'news.example.org' }],
  ['CORS_ORIGINS', { CORS_ORIGINS: `https://a:${SECRET}@b.example` }],
  ['FOREWORD_CLOCK_OFFSET', { FOREWORD_CLOCK_OFFSET: '3600' }],
  ['DATABASE_CLIENT', { DATABASE_CLIENT: 'mysql' }],
  ['DATABASE_FILENAME', { DATABASE_FILENAME: '/proc/nope/data.db' }],
  ['DATABASE_URL', { DATABASE_CLIENT: 'postgres' }],
  ['DATABASE_URL', { DATABASE_CLIENT: 'postgres', DATABASE_URL: `mysql://a:${SECRET}@b/c` }],
  ['DATABASE_URL', { DATABASE_CLIENT: 'postgres', DATABASE_URL: URL_WITH_PASSWORD }],
])(
  'a production start is refused with one line that names %s: %j',
  async (variable, changes) => {
    expectRefusal(await run(START, changes), variable);
  },
  60_000,
);

it('a production start on the demo’s database is refused', async () => {
  const DATABASE_FILENAME = path.join(folder, 'demo.db');
  const demo = { DATABASE_FILENAME, NODE_ENV: 'test', LOG_LEVEL: 'error' };
  expect((await run(LOAD_DEMO, demo)).exitCode).toBe(0);

  const refused = await run(START, { DATABASE_FILENAME, LOG_LEVEL: 'error' });
  expectRefusal(refused, 'DATABASE_FILENAME');
  expect(refused.output).toContain('editor@example.org');
  expect(refused.output).not.toContain(DEMO_READER_PASSWORD);
}, 120_000);

describe('an address that cannot be listened on', () => {
  const listen = (changes: NodeJS.ProcessEnv) =>
    run(START_LISTENING, { LOG_LEVEL: 'error', ...changes });

  it('with the port of another process refuses the start with one line that names PORT', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    expectRefusal(await listen({ PORT: String(port) }), `PORT ${port}`);
    taken.close();
  }, 60_000);

  it.each(['192.0.2.1', 'nowhere.invalid'])(
    'that is not of this machine refuses the start with one line that names HOST: %s',
    async (HOST) => {
      expectRefusal(await listen({ HOST }), 'HOST');
    },
    60_000,
  );
});

describe('a database without permission to create tables refuses the start with one line', () => {
  const start = (url: string) =>
    run(START_LISTENING, { DATABASE_CLIENT: 'postgres', DATABASE_URL: url, LOG_LEVEL: 'error' });

  it('where it is read-only', async () => {
    const url = await createDatabase('readonly');
    const name = new URL(url).pathname.slice(1);
    await inDatabase(url, `ALTER DATABASE "${name}" SET default_transaction_read_only = on`);
    expectRefusal(await start(url), 'DATABASE_URL');
  }, 60_000);

  it('where the role may only read', async () => {
    const url = new URL(await createDatabase('guest'));
    const role = `foreword_guest_${process.pid}`;
    await inDatabase(url.toString(), `CREATE ROLE ${role} LOGIN PASSWORD '${SECRET}'`);
    try {
      url.searchParams.set('options', `-c role=${role}`);
      expectRefusal(await start(url.toString()), 'DATABASE_URL');
    } finally {
      url.search = '';
      await inDatabase(url.toString(), `DROP ROLE IF EXISTS ${role}`);
    }
  }, 60_000);
});

it('a blank variable counts as absent', async () => {
  const TELL = `${LOAD} load().then(({ config }) => {
    const { host, port, logger } = config.get('server');
    const { defaultFrom } = config.get('plugin::email').settings;
    process.stdout.write(JSON.stringify([host, port, logger.config.level, defaultFrom]));
    process.exit(0);
  });`;
  const blank = { HOST: '', PORT: ' ', LOG_LEVEL: '', MAIL_FROM: '', PUBLIC_URL: ' ' };
  const { exitCode, output } = await run(TELL, blank);
  expect(exitCode).toBe(0);
  expect(output).toContain('["0.0.0.0",1337,"http","Foreword <no-reply@localhost>"]');
}, 60_000);

it('a REDIS_URL that is no address is logged as a warning, and the instance starts', async () => {
  const REDIS_URL = `redis://:${SECRET}@127.0.0.1:99999`;
  const { exitCode, output } = await run(START, { REDIS_URL, LOG_LEVEL: 'warn' });
  expect(exitCode).toBe(0);
  expect(output.trim().split('\n')).toHaveLength(1);
  expect(output).toContain('REDIS_URL');
  expect(output).not.toContain(SECRET);
}, 60_000);
