import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

import { endProcess, environmentOf, freePort } from './processes';

const ROOT = path.resolve(__dirname, '..', '..');

/** Starts the compiled server, and says so once it answers; then does what the test asks for. */
const start = (afterwards: string, options: object): string => `
  const { createStrapi } = require('@strapi/strapi');
  const folders = { appDir: process.cwd(), distDir: process.cwd() + '/dist' };
  createStrapi({ ...folders, ...${JSON.stringify(options)} })
    .start()
    .then((strapi) => {
      ${afterwards}
      process.send('ready');
    });
`;

/** They do not outlive a test run that is interrupted. */
const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** A server as a process of its own. */
export interface Instance {
  url: string;
  process: ChildProcess;
  /** What it was started with, to start another beside it. */
  environment: NodeJS.ProcessEnv;
  /** Everything it has said so far. */
  log: () => string;
  stop: () => Promise<void>;
  /** Ends it as a lost machine would: it is not asked. */
  kill: () => Promise<void>;
}

/** The environment that instances of one newsroom share: database, Redis, secrets, the address people use. */
export const sharedEnvironment = (databaseUrl: string, redisUrl = ''): NodeJS.ProcessEnv => ({
  ...environmentOf({ port: 0, folder: path.join(ROOT, '.tmp') }),
  NODE_ENV: 'test',
  LOG_LEVEL: 'info',
  // By their ports, each instance would give the Articles other addresses.
  PUBLIC_URL: 'http://localhost:1337',
  DATABASE_CLIENT: 'postgres',
  DATABASE_URL: databaseUrl,
  REDIS_URL: redisUrl,
});

/**
 * Begins to start one; `ready` says when it serves, or fails when it does not get that far.
 *
 * @param folder of a compiled project; this one where none is named
 * @param options for Strapi, as `autoReload` of `strapi develop`
 */
export const beginInstance = async (
  environment: NodeJS.ProcessEnv,
  afterwards = '',
  folder = ROOT,
  options: object = {},
): Promise<Instance & { ready: Promise<void> }> => {
  const port = Number(environment.PORT) || (await freePort());
  const child = spawn(process.execPath, ['-e', start(afterwards, options)], {
    cwd: folder,
    env: { ...environment, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let log = '';
  for (const output of [child.stdout, child.stderr]) {
    output?.on('data', (chunk: Buffer) => (log += chunk.toString()));
  }
  running.add(child);
  child.once('exit', () => running.delete(child));
  const ready = new Promise<void>((resolve, reject) => {
    child.once('message', () => {
      resolve();
    });
    child.once('exit', () => {
      reject(new Error(`An instance did not start.\n${log}`));
    });
  });
  // Nobody may be waiting for it, where a test ends it on the way.
  ready.catch(() => undefined);
  return {
    url: `http://127.0.0.1:${port}`,
    process: child,
    environment,
    log: () => log,
    ready,
    stop: () => endProcess(child),
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
};

export const startInstance = async (
  environment: NodeJS.ProcessEnv,
  afterwards?: string,
  folder?: string,
  options?: object,
): Promise<Instance> => {
  const instance = await beginInstance(environment, afterwards, folder, options);
  await instance.ready;
  return instance;
};
