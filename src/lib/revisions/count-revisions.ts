import type { Knex } from 'knex';

import { callerName, currentCaller, isPanelCaller } from '../access';
import { inTransaction } from '../database';
import { type DocumentCall, type DocumentMiddleware, otherChangedRows } from '../document-service';
import { defaultLocale } from '../locales';
import { editConflict } from './edit-conflict';
import { type Draft, lockDrafts, moveRevisions, setRevision, stamp } from './drafts';
import { type RevisionFields, revisionFieldsOf } from './revision-fields';

/**
 * Document Service middleware: the revision of a document's draft, in its locale, grows by one with each save. An
 * update that sends one is made only if it is that of the draft. Publishing and unpublishing move nothing: the
 * published row is a copy, and has the revision that it was published from.
 *
 * It must run around whatever changes drafts in other locales, inside the transaction of the write, or open one.
 *
 * @throws EDIT_CONFLICT
 */
export const countRevisions: DocumentMiddleware = async (call, next) => {
  const fields = revisionFieldsOf(call.contentType);
  const save = SAVES[call.action];
  if (!fields || !save) return next();
  const by = callerName(currentCaller()) ?? null;
  return inTransaction((trx) => save({ call, fields, by, trx }, next));
};

interface Save {
  call: DocumentCall;
  fields: RevisionFields;
  by: string | null;
  trx: Knex.Transaction;
}

type Next = () => Promise<unknown>;

/** A new document, or a copy of one: all its locales begin. */
const begin = ({ call: { params }, fields, by }: Save, next: Next): Promise<unknown> => {
  params.data = { ...params.data, ...stamp(fields, 1, by) };
  return next();
};

const update = async (save: Save, next: Next): Promise<unknown> => {
  const { call, fields, by, trx } = save;
  const { [fields.revision]: loaded, ...data } = call.params.data ?? {};
  const draft = await draftOf(call, fields, trx);
  // A form of the panel for a locale that is not there yet may have been filled in from another.
  const isForNew = draft === undefined && isPanelCaller(currentCaller());
  if (loaded !== undefined && loaded !== draft?.revision && !isForNew) {
    const conflict = await editConflict(call, data, draft);
    if (conflict) throw conflict;
  }
  call.params.data = { ...data, ...stamp(fields, (draft?.revision ?? 0) + 1, by) };
  const result = await next();
  await moveRevisions(trx, call.uid, fields, otherChangedRows(call), by);
  return result;
};

/**
 * The draft that an update will change; undefined where it will make one. One that has been replaced by another
 * transaction, while this one waited for it, is found at the second look.
 */
export const draftOf = async (
  { uid, params }: DocumentCall,
  fields: RevisionFields,
  trx: Knex.Transaction,
): Promise<Draft | undefined> => {
  const { documentId } = params;
  const locale = fields.isLocalized ? params.locale || (await defaultLocale()) : undefined;
  if (documentId === undefined || (locale !== undefined && typeof locale !== 'string')) return;
  const look = () => lockDrafts(trx, fields, { uid, documentId, locale });
  const [draft] = await look();
  return draft ?? (await look())[0];
};

/** Strapi makes the draft anew from the published row, in one locale or in several. */
const discard = async ({ call, fields, by, trx }: Save, next: Next): Promise<unknown> => {
  const { uid, params } = call;
  const { documentId } = params;
  if (documentId === undefined) return next();
  const before = await lockDrafts(trx, fields, { uid, documentId });
  const result = await next();

  const isNew = ({ id }: Draft) => before.every((draft) => draft.id !== id);
  const news = (await lockDrafts(trx, fields, { uid, documentId })).filter(isNew);
  const stamps = new Map<number, Record<string, unknown>>();
  for (const { id, locale, revision } of news) {
    const former = before.find((draft) => draft.locale === locale)?.revision ?? revision;
    stamps.set(id, stamp(fields, former + 1, by));
  }
  for (const [id, stamped] of stamps) await setRevision(trx, uid, id, stamped);
  const others = otherChangedRows(call).filter((id) => !stamps.has(id));
  await moveRevisions(trx, uid, fields, others, by);
  for (const entry of entriesOf(result)) {
    if (fields.revision in entry) Object.assign(entry, stamps.get(Number(entry.id)));
  }
  return result;
};

/** What the Document Service answers with: its entries, which it types by content type. */
const entriesOf = (result: unknown): Record<string, unknown>[] =>
  (result as { entries?: Record<string, unknown>[] } | undefined)?.entries ?? [];

const SAVES: Partial<Record<string, (save: Save, next: Next) => Promise<unknown>>> = {
  create: begin,
  clone: begin,
  update,
  discardDraft: discard,
};
