import { databaseClient, databaseFilename, valueOf } from '../env';
import { lockPostgres } from './postgres-lock';
import { lockSqlite } from './sqlite-lock';

/**
 * Does what no two processes may do with the database of this environment at the same time.
 *
 * @param name of what is done, as part of the lock's
 * @param busy what the error says where another process is at it
 */
export const exclusively = async <Result>(
  name: string,
  busy: string,
  work: () => Promise<Result>,
): Promise<Result> => {
  const release =
    databaseClient(process.env) === 'postgres'
      ? await lockPostgres(valueOf(process.env, 'DATABASE_URL') ?? '', name)
      : lockSqlite(databaseFilename(process.env), name);
  if (!release) throw new Error(busy);
  try {
    return await work();
  } finally {
    await release();
  }
};
