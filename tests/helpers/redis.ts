import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

import { freePort } from './processes';

/** The Redis that services tests share; for those that do it no harm. */
export const SHARED_REDIS =
  (process.env.FOREWORD_TEST_REDIS_URL || process.env.REDIS_URL) ?? 'redis://127.0.0.1:6379';

/** A Redis of a test's own, for whatever is to be done to it. */
export interface OwnRedis {
  url: string;
  /** Ends it as a crash would. */
  kill: () => Promise<void>;
  /** Starts it anew, empty, at the same address. */
  restart: () => Promise<void>;
}

export const startRedis = async (): Promise<OwnRedis> => {
  const port = await freePort();
  let server = await launch(port);
  process.once('exit', () => server.kill('SIGKILL'));
  return {
    url: `redis://127.0.0.1:${port}`,
    kill: async () => {
      if (server.signalCode !== null) return;
      const ended = once(server, 'exit');
      server.kill('SIGKILL');
      await ended;
    },
    restart: async () => {
      server = await launch(port);
    },
  };
};

const launch = async (port: number): Promise<ChildProcess> => {
  const server = spawn(
    'redis-server',
    ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  await new Promise<void>((resolve, reject) => {
    let log = '';
    server.stdout.on('data', (chunk: Buffer) => {
      log += chunk.toString();
      if (log.includes('Ready to accept connections')) resolve();
    });
    server.once('error', reject);
    server.once('exit', () => {
      reject(new Error(`Redis did not start.\n${log}`));
    });
  });
  return server;
};
