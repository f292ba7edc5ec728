import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** The demo as a process of its own, with a database of its own. */
export interface Server {
  url: string;
  /** Where the run may leave files; it goes when the server stops. */
  folder: string;
  stop: () => Promise<void>;
}

const ROOT = path.resolve(__dirname, '..', '..', '..');

/** A missing admin panel is built first. */
const START_LIMIT_MS = 300_000;
const STOP_LIMIT_MS = 10_000;

const SECRETS = [
  'APP_KEYS',
  'API_TOKEN_SALT',
  'ADMIN_JWT_SECRET',
  'TRANSFER_TOKEN_SALT',
  'ENCRYPTION_KEY',
  'JWT_SECRET',
];

/** Compiles the server as `npm run demo` does. */
export const compile = (): void => {
  execFileSync(process.execPath, [require.resolve('typescript/bin/tsc')], {
    cwd: ROOT,
    stdio: 'inherit',
  });
};

/** Starts the compiled demo on a free port and waits until it answers. */
export const startServer = async (): Promise<Server> => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  fs.mkdirSync(path.join(ROOT, '.tmp'), { recursive: true });
  const folder = fs.mkdtempSync(path.join(ROOT, '.tmp', 'e2e-'));

  const child = spawn(process.execPath, ['dist/src/demo/run.js'], {
    cwd: ROOT,
    env: environment({ port, folder }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const gather = (chunk: Buffer) => (output += chunk.toString());
  child.stdout.on('data', gather);
  child.stderr.on('data', gather);
  // Does not outlive a test run that is interrupted.
  process.once('exit', () => child.kill('SIGKILL'));

  const stop = async () => {
    await end(child);
    fs.rmSync(folder, { recursive: true, force: true });
  };
  if (!(await answers(url, child))) {
    await stop();
    throw new Error(`The demo did not start.\n${output}`);
  }
  return { url, folder, stop };
};

/** Nothing of the developer's own environment or `.env` reaches the demo. */
const environment = ({ port, folder }: { port: number; folder: string }): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  ENV_PATH: path.join(folder, '.env'),
  HOST: '127.0.0.1',
  PORT: String(port),
  DATABASE_CLIENT: 'sqlite',
  DATABASE_FILENAME: path.join(folder, 'demo.db'),
  LOG_LEVEL: 'error',
  STRAPI_TELEMETRY_DISABLED: 'true',
  ...Object.fromEntries(SECRETS.map((name) => [name, randomBytes(24).toString('base64url')])),
});

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
};

const answers = async (url: string, child: ChildProcess): Promise<boolean> => {
  const deadline = Date.now() + START_LIMIT_MS;
  while (child.exitCode === null && Date.now() < deadline) {
    const answer = await fetch(`${url}/_health`).catch(() => undefined);
    if (answer?.ok) return true;
    await delay(200);
  }
  return false;
};

const end = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const impatience = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
  await ended;
  clearTimeout(impatience);
};
