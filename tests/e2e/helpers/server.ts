import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import { environmentOf, freePort } from '../../helpers/processes';

const ROOT = path.resolve(__dirname, '..', '..', '..');

const START_LIMIT_MS = 300_000;

/** Ends with the process that started it, however that ends. */
const DEMO = `
  process.once('disconnect', () => process.exit());
  require('./dist/src/demo/run.js');
`;

/**
 * Starts the compiled demo on a free port and waits until it answers.
 *
 * @param folder where its database is made
 * @returns its address, without a slash at the end
 */
export const startServer = async (folder: string): Promise<string> => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;

  const log = path.join(folder, 'demo.log');
  const output = fs.openSync(log, 'a');
  const child = spawn(process.execPath, ['-e', DEMO], {
    cwd: ROOT,
    env: environmentOf({ port, folder }),
    stdio: ['ignore', output, output, 'ipc'],
  });
  // The demo does not keep a worker waiting that has run its last test.
  child.unref();
  child.channel?.unref();

  if (!(await answers(url, child))) {
    child.kill('SIGKILL');
    throw new Error(`The demo did not start.\n${fs.readFileSync(log, 'utf8')}`);
  }
  return url;
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
