import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';

import { endProcess, environmentOf, freePort } from './processes';

const ROOT = path.resolve(__dirname, '..', '..');

/** Starts the compiled server, and says so once it answers. */
const START = `
  const { createStrapi } = require('@strapi/strapi');
  createStrapi({ appDir: process.cwd(), distDir: process.cwd() + '/dist' })
    .start()
    .then(() => process.send('ready'));
`;

/** A server as a process of its own. */
export interface Instance {
  url: string;
  stop: () => Promise<void>;
}

/** The environment that instances of one newsroom share: database, Redis, secrets. */
export const sharedEnvironment = (databaseUrl: string, redisUrl: string): NodeJS.ProcessEnv => ({
  ...environmentOf({ port: 0, folder: path.join(ROOT, '.tmp') }),
  NODE_ENV: 'test',
  DATABASE_CLIENT: 'postgres',
  DATABASE_URL: databaseUrl,
  REDIS_URL: redisUrl,
});

export const startInstance = async (environment: NodeJS.ProcessEnv): Promise<Instance> => {
  const port = await freePort();
  const child: ChildProcess = spawn(process.execPath, ['-e', START], {
    cwd: ROOT,
    env: { ...environment, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let complaints = '';
  child.stderr?.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => {
      resolve();
    });
    child.once('exit', () => {
      reject(new Error(`An instance did not start.\n${complaints}`));
    });
  });
  return { url: `http://127.0.0.1:${port}`, stop: () => endProcess(child) };
};
