import type { Core } from '@strapi/strapi';

import { databaseClient, exitWith } from '../env';

/** Ends the process with one line when the database does not answer. */
export const assertDatabaseAnswers = async (strapi: Core.Strapi): Promise<void> => {
  try {
    await strapi.db.connection.raw('select 1');
  } catch (error) {
    exitForDatabase(error);
  }
};

/**
 * Ends the start of the process with one line about the database. Only the error's code is shown:
 * drivers put host, user and at times the whole URL into their messages.
 */
export const exitForDatabase = (error: unknown): never => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'no answer';
  const variable =
    databaseClient(process.env) === 'postgres' ? 'DATABASE_URL' : 'DATABASE_FILENAME';
  return exitWith(`the database that ${variable} names cannot be used (${code})`);
};
