import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

import { scratchFolder } from '../helpers/scratch';

/** A WordPress of its own in a scratch database, without a web server. */
export interface Wordpress {
  /** Imports files as its own importer does, each by itself. @returns what that said */
  importFiles(files: readonly string[]): Promise<string>;
  /** WordPress' own export. */
  exportAll(): Promise<string>;
  query<Row>(sql: string): Promise<Row[]>;
  drop(): Promise<void>;
}

const run = promisify(execFile);

const SCRIPT = path.join(__dirname, 'wordpress.php');

const NEEDED = ['WORDPRESS_DIR', 'WORDPRESS_IMPORTER_DIR', 'MYSQL_URL'];

/** @throws where the environment does not say where WordPress is */
export const installWordpress = async (): Promise<Wordpress> => {
  const missing = NEEDED.filter((name) => !process.env[name]);
  if (missing.length > 0) throw new Error(`${missing.join(', ')}: see CONTRIBUTING.md.`);
  const database = new URL(process.env.MYSQL_URL ?? '');
  database.pathname = `/foreword_wp_${process.pid}`;
  const env = { ...process.env, MYSQL_URL: database.href };
  const php = async (...args: string[]): Promise<string> =>
    (await run('php', [SCRIPT, ...args], { env, cwd: scratchFolder(), maxBuffer: 1e9 })).stdout;
  await php('install');
  return {
    async importFiles(files) {
      let said = '';
      for (const file of files) said += await php('import', file);
      return said;
    },
    exportAll: () => php('export'),
    async query<Row>(sql: string) {
      return JSON.parse(await php('query', sql)) as Row[];
    },
    async drop() {
      await php('drop');
    },
  };
};
