import { fork } from 'node:child_process';
import path from 'node:path';

import { endProcess, environmentOf } from '../../helpers/processes';
import type { Side } from '../core/line';

/** So many characters of what a server last said are shown when it does not start. */
const OUTPUT_KEPT = 10_000;

/** A Strapi app on disk. */
export interface App {
  /** Where its `package.json` is. */
  appDir: string;
  /** Where its `config` and `src` are, as Node runs them. */
  distDir: string;
}

/** A side as a process of its own. */
export interface StartedSide {
  /** Comes when it answers. */
  ready: Promise<Side>;
  /** Ends it, also while it is starting. */
  stop: () => Promise<void>;
}

/** Starts an app in production mode, its SQLite database in `folder`. */
export const startSide = (
  app: App,
  { folder, port }: { folder: string; port: number },
): StartedSide => {
  const child = fork(path.join(__dirname, 'serve.js'), [app.distDir], {
    cwd: app.appDir,
    env: { ...environmentOf({ port, folder }), NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  const gather = (chunk: Buffer) => (output = (output + chunk.toString()).slice(-OUTPUT_KEPT));
  child.stdout?.on('data', gather);
  child.stderr?.on('data', gather);

  const ready = new Promise<Side>((resolve, reject) => {
    child.once('message', ({ token }: { token: string }) => {
      resolve({ url: `http://127.0.0.1:${port}`, token });
    });
    child.once('exit', () => {
      reject(new Error(`The server in ${app.appDir} did not start.\n${output}`));
    });
  });
  return { ready, stop: () => endProcess(child) };
};
