import { isPostgres } from './database';
import type { DocumentCall, DocumentMiddleware } from './documents';

const READS = ['findMany', 'findFirst', 'findOne', 'count'];

/** Any number, as long as no other advisory lock of the database has it. */
const LOCK = 704_531_882;

/**
 * A row that was pointed at went while the transaction was under way, as publishing has it go for a new
 * one (23503; after it, Strapi's own clearing up gets 25P02); or two transactions waited for each other
 * (40P01, 40001). Source: PostgreSQL's manual, appendix A.
 */
const OVERTAKEN = ['23503', '25P02', '40P01', '40001'];

/** How Strapi says that what a relation names is not there; for a moment, it may just have been moved. */
const NOT_THERE = /associated with this entity do not exist$/;

const isOvertaken = (error: unknown): boolean =>
  error instanceof Error &&
  (NOT_THERE.test(error.message) || ('code' in error && OVERTAKEN.includes(String(error.code))));

const isWrite = ({ uid, action }: DocumentCall): boolean =>
  uid.startsWith('api::') && !READS.includes(action);

/** Beside the writes of other documents, but not of the same one: those would wait for each other. */
const besideOthers = ({ params }: DocumentCall, work: () => Promise<unknown>): Promise<unknown> =>
  strapi.db.transaction(async ({ trx }) => {
    const { documentId } = params;
    await trx.raw('select pg_advisory_xact_lock_shared(?)', [LOCK]);
    if (documentId)
      await trx.raw('select pg_advisory_xact_lock(?, hashtext(?))', [LOCK, documentId]);
    return work();
  });

const alone = (work: () => Promise<unknown>): Promise<unknown> =>
  strapi.db.transaction(async ({ trx }) => {
    await trx.raw('select pg_advisory_xact_lock(?)', [LOCK]);
    return work();
  });

/**
 * Document Service middleware: does a write again that another write has overtaken, and this time with no
 * other beside it, so that what it finds is how things stand. It stands last, directly around the
 * transaction; in one that is under way already, it is for whoever began that. SQLite has one at a time.
 */
export const retryOvertaken: DocumentMiddleware = async (call, next) => {
  if (!isPostgres() || !isWrite(call) || strapi.db.inTransaction()) return next();
  try {
    return await besideOthers(call, next);
  } catch (error) {
    if (!isOvertaken(error)) throw error;
    return alone(next);
  }
};
