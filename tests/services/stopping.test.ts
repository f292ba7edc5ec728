import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { request } from 'node:http';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import { Client } from 'pg';

import { type Instance, sharedEnvironment, startInstance } from '../helpers/instance';
import { ask } from '../helpers/newsroom';
import { environmentOf, freePort } from '../helpers/processes';
import { createDatabase } from '../helpers/scratch';

let environment: NodeJS.ProcessEnv;
let blocker: Client;
let instance: Instance;

beforeAll(async () => {
  const databaseUrl = await createDatabase('stopping');
  environment = sharedEnvironment(databaseUrl);
  blocker = new Client({ connectionString: databaseUrl });
  await blocker.connect();
});

beforeEach(async () => {
  instance = await startInstance(environment);
});

afterEach(async () => {
  await instance.kill();
  await blocker.query('ROLLBACK');
});

afterAll(() => blocker.end());

/** Requests that read Articles wait until the lock is released. */
const lockArticles = async () => {
  await blocker.query('BEGIN');
  await blocker.query('LOCK TABLE articles IN ACCESS EXCLUSIVE MODE');
};

/** Tells it to stop. @returns its exit code, and after how many milliseconds it came */
const stop = async (): Promise<[number | null, number]> => {
  const told = Date.now();
  instance.process.kill('SIGTERM');
  const [code] = await once(instance.process, 'exit');
  return [code, Date.now() - told];
};

it('an idle instance stops at once', async () => {
  await ask(instance, '/healthz');
  const [code, took] = await stop();
  expect(code).toBe(0);
  expect(took).toBeLessThan(2_000);
});

it('an instance finishes the requests under way, accepts no new ones, and is not ready', async () => {
  await lockArticles();
  const { port, hostname } = new URL(instance.url);
  const browser = net.connect(Number(port), hostname);
  let heard = '';
  browser.on('data', (chunk: Buffer) => (heard += chunk.toString()));
  browser.write('GET /api/articles?sort=title HTTP/1.1\r\nHost: news\r\n\r\n');
  await delay(500);

  const stopped = stop();
  await delay(500);
  browser.write('GET /readyz HTTP/1.1\r\nHost: news\r\n\r\n');
  await expect(ask(instance, '/healthz')).rejects.toThrow('fetch failed');
  await blocker.query('COMMIT');

  const [code, took] = await stopped;
  expect(code).toBe(0);
  expect(took).toBeLessThan(4_000);
  const [, first = '', second = ''] = heard.split('HTTP/1.1 ');
  expect(first).toMatch(/^200 OK[^]*"data":\[\]/);
  expect(second).toMatch(/^503 [^]*Connection: close[^]*"status":"stopping"/);
});

it('a body that is still being sent is read and answered', async () => {
  const body = JSON.stringify({
    username: 'slow',
    email: 'slow@example.org',
    password: 'correct horse battery',
  });
  const sending = request(`${instance.url}/api/auth/local/register`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Content-Length': body.length },
  });
  const answered = once(sending, 'response');
  sending.write(body.slice(0, 20));
  await delay(300);
  const stopped = stop();
  await delay(1_000);
  sending.end(body.slice(20));

  const [answer] = await answered;
  expect(answer.statusCode).toBe(200);
  expect((await stopped)[0]).toBe(0);
});

it('a request that takes too long is cut off, and the instance stops within ten seconds', async () => {
  await lockArticles();
  const cutOff = expect(ask(instance, '/api/articles')).rejects.toThrow('fetch failed');
  await delay(500);
  const [code, took] = await stop();
  await cutOff;
  expect(code).toBe(0);
  expect(took).toBeGreaterThan(7_500);
  expect(took).toBeLessThan(10_000);
});

it('a second signal ends the instance at once', async () => {
  await lockArticles();
  const cutOff = expect(ask(instance, '/api/articles')).rejects.toThrow('fetch failed');
  await delay(500);
  instance.process.kill('SIGTERM');
  await delay(1_000);
  const [code, took] = await stop();
  await cutOff;
  expect(code).toBe(1);
  expect(took).toBeLessThan(500);
});

describe('an instance that gets a signal while it starts', () => {
  let folder: string;
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'foreword-'));
  });
  afterEach(() => {
    fs.rmSync(folder, { recursive: true });
  });

  /** Starts on a new SQLite file. @returns its end, and what it said */
  const startFresh = async (first: string, tell: (log: string, child: ChildProcess) => void) => {
    const script = `
      const { createStrapi } = require('@strapi/strapi');
      const strapi = createStrapi({ appDir: process.cwd(), distDir: process.cwd() + '/dist' });
      ${first}
      strapi.start();
    `;
    const child = spawn(process.execPath, ['-e', script], {
      cwd: path.resolve(__dirname, '..', '..'),
      env: { ...environmentOf({ port: await freePort(), folder }), LOG_LEVEL: 'info' },
    });
    let log = '';
    for (const output of [child.stdout, child.stderr]) {
      output.on('data', (chunk: Buffer) => {
        log += chunk.toString();
        tell(log, child);
      });
    }
    const impatience = setTimeout(() => child.kill('SIGKILL'), 30_000);
    const end = await once(child, 'exit');
    clearTimeout(impatience);
    return { end, log };
  };

  it('stops without output before anything is loaded', async () => {
    const first = "process.kill(process.pid, 'SIGTERM');";
    expect(await startFresh(first, () => undefined)).toEqual({ end: [0, null], log: '' });
  });

  it('stops before it listens when the signal arrived while tables were being made', async () => {
    const { end, log } = await startFresh('', (said, child) => {
      if (!child.killed && said.includes('internal migration')) child.kill('SIGTERM');
    });
    expect(end).toEqual([0, null]);
    expect(log).not.toMatch(/^ +at /m);
  });
});

it('npm start passes the signal on', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'foreword-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const npm = spawn('npm', ['start'], {
    cwd: path.resolve(__dirname, '..', '..'),
    env: environmentOf({ port, folder }),
    stdio: 'ignore',
  });
  const exit = once(npm, 'exit');
  while (!(await fetch(`${url}/readyz`).catch(() => undefined))) await delay(100);

  npm.kill('SIGTERM');
  expect(await exit).toEqual([0, null]);
  await expect(fetch(`${url}/healthz`)).rejects.toThrow('fetch failed');
  fs.rmSync(folder, { recursive: true });
});
