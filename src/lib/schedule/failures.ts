import { errors } from '@strapi/utils';
import { isHttpError } from 'http-errors';

import { now } from '../clock';
import { columnOf, inTransaction, queryPrepared, tableOf } from '../database';
import { documentsOf } from './documents';
import { type Due, lockDue } from './due';
import { type ScheduledType, scheduledTypes } from './schedule-fields';

/** Why a publication that was due was not made. Times are ISO strings. */
export interface PublicationFailure {
  at: string;
  /** When it was due. */
  publishAt: string;
  code: string | null;
  message: string;
}

export interface FailedPublication {
  uid: string;
  documentId: string;
  locale: string | null;
  failure: PublicationFailure;
}

/** Whether an error says that the document cannot be published as it is: trying again would be of no use. */
export const isRefusal = (error: unknown): boolean =>
  error instanceof errors.ApplicationError || (isHttpError(error) && error.status < 500);

/** The draft stays one, waits for nothing, and says why. */
export const storeFailure = (type: ScheduledType, due: Due, error: unknown): Promise<void> =>
  inTransaction(async (trx) => {
    const { uid, fields } = type;
    const locked = await lockDue(trx, type, fields.publishAt, due);
    if (!locked) return;
    const { id, documentId, locale, at } = locked;
    const place = { documentId, ...(locale && { locale }) };
    await documentsOf(uid).update({ ...place, data: { [fields.publishAt]: null } });
    if (fields.failure === undefined) return;
    const failure: PublicationFailure = {
      at: now().toISOString(),
      publishAt: at.toISOString(),
      code: codeOf(error),
      message: messageOf(error),
    };
    await trx(tableOf(uid))
      .where({ id })
      .update({ [columnOf(uid, fields.failure)]: JSON.stringify(failure) });
  });

interface Details {
  code?: unknown;
  errors?: { message?: unknown }[];
}

const detailsOf = (error: unknown): Details =>
  (error as { details?: Details | null }).details ?? {};

const codeOf = (error: unknown): string | null => {
  const { code } = detailsOf(error);
  return typeof code === 'string' ? code : null;
};

const UNKNOWN = 'It could not be published; the log of the server says why.';

/** Of several faults, each. What is no refusal is for the log. */
const messageOf = (error: unknown): string => {
  if (!isRefusal(error) || !(error instanceof Error)) return UNKNOWN;
  const each = (detailsOf(error).errors ?? []).map(({ message }) => message);
  const told = each.filter((message) => typeof message === 'string');
  return told.length > 0 ? told.join(' ') : error.message;
};

/** The documents whose last publication that was due was not made, the latest first. */
export const listFailedPublications = async (): Promise<FailedPublication[]> => {
  const all: FailedPublication[] = [];
  for (const { uid, fields } of scheduledTypes()) {
    if (fields.failure === undefined) continue;
    const column = columnOf(uid, fields.failure);
    const rows = await queryPrepared<Row>(
      `select document_id as "documentId", locale, ${column} as "failure" from ${tableOf(uid)}
        where published_at is null and ${column} is not null`,
      [],
    );
    all.push(...rows.map((row) => ({ ...row, uid, failure: read(row.failure) })));
  }
  return all.sort((one, other) => other.failure.at.localeCompare(one.failure.at));
};

interface Row {
  documentId: string;
  locale: string | null;
  failure: PublicationFailure | string;
}

/** JSON is text from SQLite, and from PostgreSQL what it means. */
const read = (stored: PublicationFailure | string): PublicationFailure =>
  typeof stored === 'string' ? (JSON.parse(stored) as PublicationFailure) : stored;
