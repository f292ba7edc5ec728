import path from 'node:path';

import { type Environment, valueOf } from './variables';

/** Where the SQLite file is: an absolute name as it stands, a relative one from the project's root. */
export const databaseFilename = (env: Environment): string => {
  const filename = valueOf(env, 'DATABASE_FILENAME') ?? '.tmp/data.db';
  return filename === ':memory:' ? filename : path.resolve(process.cwd(), filename);
};
