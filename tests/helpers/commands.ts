import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

import { createDatabase, scratchFolder } from './scratch';

const ROOT = path.resolve(__dirname, '..', '..');

/** What a command said, and how it ended. */
export interface Ended {
  code: number | null;
  out: string;
}

/** The environment of a site with an empty database of its own, and the secrets of this process. */
export const emptySite = async (
  client = process.env.DATABASE_CLIENT,
): Promise<NodeJS.ProcessEnv> => {
  const database =
    client === 'postgres'
      ? { DATABASE_URL: await createDatabase(randomUUID().slice(0, 8)) }
      : { DATABASE_FILENAME: path.join(scratchFolder(), `site-${randomUUID()}.db`) };
  return { ...process.env, LOG_LEVEL: 'error', DATABASE_CLIENT: client, ...database };
};

/** A function of the compiled server, by its file below `src`, and what it is called with. */
export type Call = [file: string, name: string, given: object];

/** Calls functions of a site, one after the other, in a process of its own. @returns what each has answered */
export const callOnSite = async (
  env: NodeJS.ProcessEnv,
  calls: readonly Call[],
): Promise<unknown[]> => {
  const { out } = await runNode(env, ['-e', CALL, JSON.stringify(calls)]);
  const [, answers] = /^answers:(.*)$/m.exec(out) ?? [];
  if (answers === undefined) throw new Error(out);
  return JSON.parse(answers) as unknown[];
};

const CALL = `
  const { createStrapi } = require('@strapi/strapi');
  createStrapi({ appDir: process.cwd(), distDir: process.cwd() + '/dist' }).load().then(async (strapi) => {
    const answers = [];
    for (const [file, name, given] of JSON.parse(process.argv[1])) {
      answers.push((await require(process.cwd() + '/dist/src/' + file)[name](given)) ?? null);
    }
    console.log('answers:' + JSON.stringify(answers));
    await strapi.destroy();
    process.exit(0);
  });
`;

/** Runs one of `src/commands`, as `npm run` would. */
export const runCommand = (
  env: NodeJS.ProcessEnv,
  name: string,
  args: readonly string[],
): Promise<Ended> =>
  runNode(env, [path.join(ROOT, 'dist', 'src', 'commands', `${name}.js`), ...args]);

const runNode = (env: NodeJS.ProcessEnv, args: readonly string[]): Promise<Ended> =>
  new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      args,
      { cwd: ROOT, env, maxBuffer: 1e8 },
      (_error, out, said) => {
        resolve({ code: child.exitCode, out: `${out}${said}` });
      },
    );
  });

/** The lines of a file of JSON Lines. */
export const jsonLines = (file: string): Record<string, unknown>[] =>
  fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
