import type { Knex } from 'knex';

import { currentCaller } from '../access';
import { now } from '../clock';
import { inTransaction } from '../database';
import { type DocumentCall, type DocumentMiddleware, otherChangedRows } from '../document-service';
import { defaultLocale } from '../locales';
import { recordedAs } from './event-context';
import { personOf } from './person';
import { recordFirst } from './record-first';
import { type DocumentRow, readChildren, readSnapshot, rowsOf } from './rows';
import { storeVersion } from './store';
import type { Snapshot, VersionEvent } from './version';
import { type VersionedType, versionedType } from './versioned-type';

/**
 * Document Service middleware: every write of a document of a type with `versions` leaves one, in the transaction
 * of the write: of each draft that it has changed, of each text that it has published, unpublished or deleted.
 *
 * It must run around what counts revisions, inside the transaction of the write, or open one.
 */
export const recordVersions: DocumentMiddleware = async (call, next) => {
  const type = versionedType(call.uid);
  const record = WRITES[call.action];
  if (!type || !record) return next();
  return inTransaction(async (trx) => {
    const { documentId } = call.params;
    if (documentId !== undefined) await recordFirst(trx, type, documentId);
    return record({ call, type, trx }, next);
  });
};

interface Write {
  call: DocumentCall;
  type: VersionedType;
  trx: Knex.Transaction;
}

type Next = () => Promise<unknown>;

const store = async (
  { type, trx }: Write,
  documentId: string,
  { locale }: DocumentRow,
  { event, snapshot }: { event: VersionEvent; snapshot: Snapshot },
): Promise<void> => {
  const by = personOf(currentCaller());
  await storeVersion(trx, type, { event, by, at: now(), locale, documentId, snapshot });
};

/** A version of each of these rows as they are now. */
const storeRows = async (
  write: Write,
  documentId: string,
  rows: readonly DocumentRow[],
  event: VersionEvent,
): Promise<void> => {
  for (const row of rows) {
    await store(write, documentId, row, { event, snapshot: await readSnapshot(write.type, row) });
  }
};

/** The document that a call has made, changed or copied. */
const documentIdOf = ({ params }: DocumentCall, result: unknown): string | undefined => {
  const { documentId } = (result ?? {}) as { documentId?: string };
  return documentId ?? params.documentId;
};

/**
 * A draft that is written, or text that is written and published at once: one version either way. Beside it the
 * drafts in other locales that a shared value has changed.
 */
const save = async (write: Write, next: Next): Promise<unknown> => {
  const { call, type, trx } = write;
  const result = await next();
  const documentId = documentIdOf(call, result);
  const recorded = recordedAs();
  if (documentId === undefined || recorded === 'nothing') return result;
  const isInLocale = await localesOf(write);
  const isPublished = type.revision.hasDrafts && call.params.status === 'published';
  const rows = await rowsOf(trx, type, documentId);
  const written = rows.filter((row) => row.isPublished === isPublished && isInLocale(row));
  await storeRows(write, documentId, written, isPublished ? 'published' : recorded);
  await storeOthers(write, documentId, rows);
  return result;
};

const storeOthers = (write: Write, documentId: string, rows: readonly DocumentRow[]) => {
  const others = otherChangedRows(write.call);
  const changed = rows.filter(({ id }) => others.includes(id));
  return storeRows(write, documentId, changed, 'saved');
};

/** A copy has all locales, unless one is named. */
const clone = async (write: Write, next: Next): Promise<unknown> => {
  const result = await next();
  const { documentId } = (result ?? {}) as { documentId?: string };
  if (documentId === undefined) return result;
  const rows = await rowsOf(write.trx, write.type, documentId);
  await storeRows(write, documentId, rows, 'saved');
  return result;
};

/** Rows that are made anew, as publishing and discarding do. */
const replace =
  (isPublished: boolean, event: VersionEvent) =>
  async (write: Write, next: Next): Promise<unknown> => {
    const { call, type, trx } = write;
    const { documentId } = call.params;
    if (documentId === undefined) return next();
    const before = (await rowsOf(trx, type, documentId)).map(({ id }) => id);
    const result = await next();
    const rows = await rowsOf(trx, type, documentId);
    const news = rows.filter((row) => row.isPublished === isPublished && !before.includes(row.id));
    await storeRows(write, documentId, news, event);
    await storeOthers(
      write,
      documentId,
      rows.filter((row) => !news.includes(row)),
    );
    return result;
  };

/** Rows that go: what they held is read before. */
const remove =
  (event: 'unpublished' | 'deleted') =>
  async (write: Write, next: Next): Promise<unknown> => {
    const { call, type, trx } = write;
    const { documentId } = call.params;
    if (documentId === undefined) return next();
    const isInLocale = await localesOf(write);
    const rows = (await rowsOf(trx, type, documentId)).filter(isInLocale);
    const going = event === 'deleted' ? onePerLocale(rows) : rows.filter((row) => row.isPublished);
    const held: { row: DocumentRow; snapshot: Snapshot }[] = [];
    for (const row of going) {
      const snapshot = await readSnapshot(type, row);
      const children = event === 'deleted' ? await readChildren(type, row) : {};
      held.push({ row, snapshot: { ...snapshot, kept: { ...snapshot.kept, ...children } } });
    }
    const result = await next();
    const left = (await rowsOf(trx, type, documentId)).map(({ id }) => id);
    for (const { row, snapshot } of held) {
      if (!left.includes(row.id)) await store(write, documentId, row, { event, snapshot });
    }
    return result;
  };

/** Of each locale the draft, where there is one. */
const onePerLocale = (rows: readonly DocumentRow[]): DocumentRow[] => [
  ...new Map(
    [...rows]
      .sort((one, other) => Number(other.isPublished) - Number(one.isPublished))
      .map((row) => [row.locale, row]),
  ).values(),
];

/** Which rows a call is for; it names one locale, several, all (`*`), or none, which is the default one. */
const localesOf = async ({ call, type }: Write): Promise<(row: DocumentRow) => boolean> => {
  if (!type.revision.isLocalized) return () => true;
  const named: unknown[] = [call.params.locale ?? []].flat().filter(Boolean);
  if (named.includes('*')) return () => true;
  const wanted = named.length > 0 ? named : [await defaultLocale()];
  return ({ locale }) => wanted.includes(locale);
};

const WRITES: Partial<Record<string, (write: Write, next: Next) => Promise<unknown>>> = {
  create: save,
  update: save,
  clone,
  discardDraft: replace(false, 'discarded'),
  publish: replace(true, 'published'),
  unpublish: remove('unpublished'),
  delete: remove('deleted'),
};
