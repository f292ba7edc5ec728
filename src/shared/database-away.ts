import type { Core } from '@strapi/strapi';

import { forewordError } from './errors';

/**
 * What a database that cannot serve says: lost connections (class 08), a server that stops or starts
 * (57P), one that has no more connections, memory or disk (53), that cannot reach its files (58), or
 * that is a copy which takes no writes (25006). Source: PostgreSQL's manual, appendix A.
 */
const POSTGRES = /^(?:08\w{3}|57P\d\d|53\w{3}|58\w{3}|25006)$/;

/** Likewise: a full disk, a file that cannot be read or written, one that others keep locked. */
const SQLITE = /^SQLITE_(?:FULL|IOERR|CANTOPEN|READONLY|BUSY)/;

const NETWORK = /^E(?:CONN\w+|PIPE|TIMEDOUT|HOSTUNREACH|NETUNREACH|NOTFOUND|AI_AGAIN)$/;

/** Lost connections, to which the driver gives no code. Before these words stands the statement. */
const LOST = /Connection terminated(?: unexpectedly)?$|is not queryable$/;

const isAway = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return [POSTGRES, SQLITE, NETWORK].some((codes) => codes.test(code)) || LOST.test(error.message);
};

/** What a role may not do that does not own its database: make tables there. */
const NOT_ALLOWED = '42501';

/** Whether the database cannot serve a start: it is away, full, a copy, or lets nobody make tables. */
export const isUnfitForStart = (error: unknown): boolean =>
  isAway(error) || (error instanceof Error && 'code' in error && error.code === NOT_ALLOWED);

const RETRY_AFTER_SECONDS = 5;

export const databaseAway = () =>
  forewordError('SERVICE_UNAVAILABLE', 'The service is not available just now. Try again soon.', {
    retryAfter: RETRY_AFTER_SECONDS,
  });

/** The states of the requests that the database could not serve. */
const unserved = new WeakSet<object>();

/** @param state the request's `ctx.state`, which GraphQL's context has as well */
export const isDatabaseAway = (state: object): boolean => unserved.has(state);

/** One line in the log in so long a time, however many requests fail. */
const SAY_AGAIN_MS = 10_000;

/**
 * Notes of each request whether the database could not serve it. By the answer alone it could not be
 * told: Strapi makes "Unauthorized" of such an error where it looks up who asks.
 */
export const watchDatabase = (strapi: Core.Strapi): void => {
  let saidAt = 0;
  const note = (error: unknown): void => {
    const state: unknown = strapi.requestContext.get()?.state;
    if (typeof state === 'object' && state !== null) unserved.add(state);
    if (Date.now() - saidAt < SAY_AGAIN_MS) return;
    saidAt = Date.now();
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'no answer';
    strapi.log.error(`The database cannot be reached (${code}). Requests that need it get 503.`);
  };
  const { connection } = strapi.db;
  connection.on('query-error', (error: unknown) => {
    if (isAway(error)) note(error);
  });
  // Whatever the reason: there was no connection to be had.
  connection.client.pool.on('acquireFail', (_id: number, error: unknown) => {
    note(error);
  });
};
