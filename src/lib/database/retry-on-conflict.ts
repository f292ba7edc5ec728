import { inTransaction, isPostgres } from './database';
import { type DocumentCall, type DocumentMiddleware, runThrough } from '../document-service';

/** Any number, as long as no other advisory lock of the database has it. */
const LOCK = 704_531_882;

/**
 * A referenced row was deleted while the transaction ran, as publishing replaces a row by a new one (23503;
 * Strapi's own clean-up then gets 25P02); or two transactions deadlocked (40P01, 40001). Source: PostgreSQL's manual, appendix A.
 */
const CONFLICTS = ['23503', '25P02', '40P01', '40001'];

/** Strapi's message when the target of a relation is missing, even for a moment while it is replaced. */
const MISSING_TARGET = /associated with this entity do not exist$/;

const isConflict = (error: unknown): boolean =>
  error instanceof Error &&
  (MISSING_TARGET.test(error.message) ||
    ('code' in error && CONFLICTS.includes(String(error.code))));

/** Runs concurrently with writes of other documents, but not of the same one: those would deadlock. */
const runShared = ({ params }: DocumentCall, work: () => Promise<unknown>): Promise<unknown> =>
  inTransaction(async (trx) => {
    const { documentId } = params;
    await trx.raw('select pg_advisory_xact_lock_shared(?)', [LOCK]);
    if (documentId)
      await trx.raw('select pg_advisory_xact_lock(?, hashtext(?))', [LOCK, documentId]);
    return work();
  });

/** Runs while no other write does. */
const runExclusively = (work: () => Promise<unknown>): Promise<unknown> =>
  inTransaction(async (trx) => {
    await trx.raw('select pg_advisory_xact_lock(?)', [LOCK]);
    return work();
  });

/**
 * Document Service middleware for writes: retries one that conflicted with another one, this time while no other
 * write runs. It must be the innermost middleware, directly around the transaction. Inside a transaction,
 * only the code that began it can retry. SQLite runs one write at a time anyway.
 *
 * @param inner middlewares for the same calls, which run inside the transaction and again with each attempt, on the
 * parameters that the call came with. Strapi runs each of its own only once a call.
 */
export const retryOnConflict =
  (inner: readonly DocumentMiddleware[]): DocumentMiddleware =>
  async (call, next) => {
    const { params } = call;
    const attempt = (): Promise<unknown> => {
      call.params = { ...params };
      return runThrough(inner, call, next);
    };
    if (!isPostgres() || !call.uid.startsWith('api::') || strapi.db.inTransaction())
      return attempt();
    try {
      return await runShared(call, attempt);
    } catch (error) {
      if (!isConflict(error)) throw error;
      return runExclusively(attempt);
    }
  };
