import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

import { endProcess } from '../../helpers/processes';
import { ask } from '../core/ask';
import type { Size } from '../seed/content/types';
import type { AppName } from './apps';
import type { Side } from './side';

/** So many characters of what a server last said are shown when it does not start. */
const OUTPUT_KEPT = 10_000;

/** A Strapi app on disk. */
export interface App {
  /** Where its `package.json` is. */
  appDir: string;
  /** Where its `config` and `src` are, as Node runs them. */
  distDir: string;
}

/** A process of an app. */
export interface Started<Result> {
  /** Comes when it answers, or when it has done its work. */
  ready: Promise<Result>;
  /** Ends it, also while it is starting. */
  stop: () => Promise<void>;
}

/** Starts an app in production mode. */
export const startSide = (app: App, env: NodeJS.ProcessEnv): Started<Side> => {
  const child = forkIn(app, env, 'serve.js');
  const output = outputOf(child);
  const ready = new Promise<Side>((resolve, reject) => {
    child.once('message', ({ token }: { token: string }) => {
      resolve({
        url: `http://127.0.0.1:${env.PORT}`,
        token,
        ask: (question) => ask(child, question),
      });
    });
    child.once('exit', () => {
      reject(new Error(`The server in ${app.appDir} did not start.\n${output()}`));
    });
  });
  return { ready, stop: () => endProcess(child) };
};

/** Fills an app's database, which must be empty, and shows how far it is. */
export const startFilling = (
  app: App,
  env: NodeJS.ProcessEnv,
  { name, size }: { name: AppName; size: Size },
): Started<void> => {
  const script = path.join('..', 'seed', 'fill-app.js');
  const child = forkIn(app, env, script, [name, JSON.stringify(size)]);
  child.stderr?.pipe(process.stderr);
  const ready = once(child, 'exit').then(([code]) => {
    if (code !== 0) throw new Error(`The database of ${name} was not filled.`);
  });
  return { ready, stop: () => endProcess(child) };
};

const forkIn = (app: App, env: NodeJS.ProcessEnv, script: string, args: string[] = []) =>
  fork(path.join(__dirname, script), [app.distDir, ...args], {
    cwd: app.appDir,
    env: { ...env, NODE_ENV: 'production' },
    execArgv: ['--expose-gc'],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });

/** What a process last said. */
const outputOf = (child: ChildProcess): (() => string) => {
  let kept = '';
  const gather = (chunk: Buffer) => (kept = (kept + chunk.toString()).slice(-OUTPUT_KEPT));
  child.stdout?.on('data', gather);
  child.stderr?.on('data', gather);
  return () => kept;
};
