import type { Core } from '@strapi/strapi';

import { forewordError } from '../errors';
import { clientOf } from './knex-client';

/**
 * The codes of a database that is unavailable: lost connections (class 08), a server that stops or starts
 * (57P), that has no more connections, memory or disk (53), that cannot reach its files (58), or that is a
 * read-only copy (25006). Source: PostgreSQL's manual, appendix A.
 */
const POSTGRES = /^(?:08\w{3}|57P\d\d|53\w{3}|58\w{3}|25006)$/;

/** Likewise: a full disk, a file that cannot be read or written, one that another process has locked. */
const SQLITE = /^SQLITE_(?:FULL|IOERR|CANTOPEN|READONLY|BUSY)/;

const NETWORK = /^E(?:CONN\w+|PIPE|TIMEDOUT|HOSTUNREACH|NETUNREACH|NOTFOUND|AI_AGAIN)$/;

/** The ends of messages about lost connections, which have no code; they begin with the statement. */
const LOST = /Connection terminated(?: unexpectedly)?$|is not queryable$/;

const isUnavailable = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return [POSTGRES, SQLITE, NETWORK].some((codes) => codes.test(code)) || LOST.test(error.message);
};

/** The role does not own its database, and may not make tables there. */
const INSUFFICIENT_PRIVILEGE = '42501';

/** Whether Foreword cannot start on it: it is unavailable, full, read-only, or tables cannot be made. */
export const isUnfitForStart = (error: unknown): boolean =>
  isUnavailable(error) ||
  (error instanceof Error && 'code' in error && error.code === INSUFFICIENT_PRIVILEGE);

const RETRY_AFTER_SECONDS = 5;

export const databaseUnavailable = () =>
  forewordError('SERVICE_UNAVAILABLE', 'The service is not available just now. Try again soon.', {
    retryAfter: RETRY_AFTER_SECONDS,
  });

/** The states of the requests that failed because the database was unavailable. */
const failed = new WeakSet<object>();

/** @param state the request's `ctx.state`, which GraphQL's context has as well */
export const isDatabaseUnavailable = (state: object): boolean => failed.has(state);

/** In milliseconds: at most one line is logged per interval, however many requests fail. */
const LOG_INTERVAL = 10_000;

/**
 * Records which requests failed because the database was unavailable. The response alone does not show it:
 * Strapi answers "Unauthorized" when such an error occurs while it looks up the caller.
 */
export const watchDatabase = (strapi: Core.Strapi): void => {
  let loggedAt = 0;
  const record = (error: unknown): void => {
    const state: unknown = strapi.requestContext.get()?.state;
    if (typeof state === 'object' && state !== null) failed.add(state);
    if (Date.now() - loggedAt < LOG_INTERVAL) return;
    loggedAt = Date.now();
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'no answer';
    strapi.log.error(`The database cannot be reached (${code}). Requests that need it get 503.`);
  };
  const { connection } = strapi.db;
  connection.on('query-error', (error: unknown) => {
    if (isUnavailable(error)) record(error);
  });
  // The pool has no connection, for whatever reason.
  clientOf(connection).pool.on('acquireFail', (_id, error) => {
    record(error);
  });
};
