import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { createStrapi } from '@strapi/strapi';
import Database from 'better-sqlite3';

import { environmentOf } from '../../helpers/processes';
import { ROOT } from '../core/root';
import { fill, MUST_BE_EMPTY, notEmpty, READERS_PASSWORD } from './fill';
import { sizeOf } from './size';

const USAGE = 'npm run bench:seed -- --articles 2000 --comments 100000 --database FILE';

/**
 * `npm run bench:seed`: makes a SQLite file with so many Articles and Comments, always the same for the
 * same numbers. The file may be there already as long as it is empty.
 */
const run = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      articles: { type: 'string', default: '2000' },
      comments: { type: 'string', default: '100000' },
      database: { type: 'string' },
    },
  });
  const size = sizeOf({ articles: count(values.articles), comments: count(values.comments) });
  if (!values.database) throw new Error('Name the file to make with --database.');
  const file = path.resolve(values.database);
  const folder = path.dirname(file);
  fs.mkdirSync(folder, { recursive: true });
  refuseFilled(file);

  Object.assign(process.env, environmentOf({ port: 1337, folder }), { DATABASE_FILENAME: file });
  process.chdir(ROOT);
  const strapi = await createStrapi({ appDir: ROOT, distDir: path.join(ROOT, 'dist') }).load();
  await fill(strapi, 'foreword', size);
  await strapi.destroy();
  process.stdout.write(
    `${file} is ready. Its Readers are reader-1@example.org to reader-${size.readers}@example.org, ` +
      `each with the password "${READERS_PASSWORD}".\n`,
  );
};

/** Refuses a file that holds something before Strapi starts on it, which may change its tables. */
const refuseFilled = (file: string): void => {
  if (!fs.existsSync(file)) return;
  const database = new Database(file);
  try {
    const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'");
    const names = new Set(tables.pluck().all());
    const filled = MUST_BE_EMPTY.find(
      (name) => names.has(name) && database.prepare(`SELECT 1 FROM "${name}" LIMIT 1`).get(),
    );
    if (filled) throw new Error(notEmpty(filled));
  } finally {
    database.close();
  }
};

const count = (text: string): number => {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1)
    throw new Error(`"${text}" is no number of rows.`);
  return number;
};

run().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${USAGE}\n`);
    process.exit(1);
  },
);
