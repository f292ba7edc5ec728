import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import { endProcess, environmentOf, freePort } from '../../helpers/processes';

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
    env: environmentOf({ port, folder }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const gather = (chunk: Buffer) => (output += chunk.toString());
  child.stdout.on('data', gather);
  child.stderr.on('data', gather);
  // Does not outlive a test run that is interrupted.
  process.once('exit', () => child.kill('SIGKILL'));

  const stop = async () => {
    await endProcess(child);
    fs.rmSync(folder, { recursive: true, force: true });
  };
  if (!(await answers(url, child))) {
    await stop();
    throw new Error(`The demo did not start.\n${output}`);
  }
  return { url, folder, stop };
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
