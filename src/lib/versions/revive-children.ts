import type { Knex } from 'knex';

import { findRow } from '../database';
import { saveDraft } from './documents';
import { recordAs } from './event-context';
import { lastVersionOf, type Version } from './read-version';
import { restoredData } from './restored-data';
import { reviveDocument } from './revive-document';
import { type ChildRelation, type VersionedType, versionedType } from './versioned-type';

/**
 * What named a document as its own before that was deleted does so again, as a draft: children that name none now, and
 * those that were deleted too.
 *
 * @param last the last version of the document, which says what these are
 * @param user the row id of the admin user who restores it
 */
export const reviveChildren = async (
  trx: Knex.Transaction,
  { children }: VersionedType,
  { kept, documentId, locale }: Version,
  user: number,
): Promise<void> => {
  const parent = { documentId, ...(locale !== '' && { locale }) };
  for (const relation of children) {
    for (const child of (kept[relation.name] ?? []) as string[]) {
      const isOthers = await belongsToOther(trx, relation, child);
      const data = { [relation.field]: { set: [parent] }, updatedBy: user };
      const write = { documentId: child, locale: '', data };
      if (!isOthers) await recordAs('restored', () => saveDraft(relation.child, write));
    }
  }
};

/** Whether a child names another parent by now. One that was deleted is made again. */
const belongsToOther = async (
  trx: Knex.Transaction,
  { child: contentType, field }: ChildRelation,
  documentId: string,
): Promise<boolean> => {
  const where = { documentId, publishedAt: null };
  const draft = await findRow<Record<string, unknown>>(contentType, { where, populate: [field] });
  if (draft) return Boolean(draft[field]);

  const type = versionedType(contentType);
  const last = await lastVersionOf({ contentType, documentId, locale: '' });
  if (type && last?.event === 'deleted') {
    const data = await restoredData(type, last, { isGone: true, left: [] });
    await reviveDocument(trx, type, { version: last, last }, data);
  }
  return false;
};
