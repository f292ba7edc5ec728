import { setTimeout as delay } from 'node:timers/promises';

import type { Knex } from 'knex';

import { inTransaction } from '../../lib/database';

/** In milliseconds: how long another process that writes is waited for. */
const PATIENCE = 60_000;
const PAUSE = 100;

/** Another process writes at the moment. Sources: https://www.sqlite.org/rescode.html, PostgreSQL's manual, appendix A. */
const BUSY = /^(?:SQLITE_(?:BUSY|LOCKED)\w*|40P01|40001)$/;

/**
 * Another process has written what was to be written, or deleted what it was to lead to: a second import of the same site, a
 * Reader who took a name, an editor who deleted an Author.
 */
const CONFLICT = /^(?:SQLITE_CONSTRAINT_(?:UNIQUE|FOREIGNKEY)|23505|23503)$/;

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

export const isConflict = (error: unknown): boolean => CONFLICT.test(codeOf(error));

/** Runs `work` in a transaction that writes, and again while another process is in its way. */
export const inOneTransaction = async <Result>(
  work: (trx: Knex.Transaction) => Promise<Result>,
): Promise<Result> => {
  const since = Date.now();
  for (;;) {
    try {
      return await inTransaction(work);
    } catch (error) {
      if (!BUSY.test(codeOf(error)) || Date.now() - since > PATIENCE) throw error;
      await delay(PAUSE);
    }
  }
};
