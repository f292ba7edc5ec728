import { findRow, inTransaction } from '../database';
import { slugField } from '../slugs';
import { daysAgo, versionsConfig } from './config';
import { saveDraft } from './documents';
import { recordAs } from './event-context';
import { lastVersionOf, type Version } from './read-version';
import type { Left } from './restorable';
import { restoredData } from './restored-data';
import { reviveChildren } from './revive-children';
import { reviveDocument } from './revive-document';
import { versionNotFound } from './version-not-found';
import { type VersionedType, versionedType } from './versioned-type';

/** What came of restoring a version. */
export interface Restored {
  documentId: string;
  /** Of the draft that it is now. */
  revision: number;
  /** What could not be restored. */
  left: Left[];
}

type Data = Record<string, unknown>;

/** Who restores a version. */
export interface Restorer {
  /** The attributes that they may write. */
  fields: readonly string[];
  /** The row id of the admin user. */
  user: number;
}

/**
 * Makes what a version holds the draft. What is published stays. A document that was deleted in the version's locale
 * is made again, with all that the version holds; otherwise only what the restorer may write is written.
 *
 * @throws VERSION_NOT_FOUND for a document that was deleted too long ago
 */
export const restoreVersion = async (version: Version, restorer: Restorer): Promise<Restored> => {
  const type = versionedType(version.contentType);
  if (!type) throw versionNotFound();
  const left: Left[] = [];
  const isGone = (await findRow(type.uid, { where: draftOf(type, version) })) === null;
  const data = await restoredData(type, version, { isGone, left });
  const revision = isGone
    ? await revive(type, version, data, restorer)
    : await save(type, version, permitted(data, restorer));
  return { documentId: version.documentId, revision, left };
};

const draftOf = ({ revision }: VersionedType, { documentId, locale }: Version): object => ({
  documentId,
  ...(revision.isLocalized && { locale }),
  ...(revision.hasDrafts && { publishedAt: null }),
});

const permitted = (data: Data, { fields, user }: Restorer): Data => ({
  ...Object.fromEntries(Object.entries(data).filter(([name]) => fields.includes(name))),
  updatedBy: user,
});

const revive = async (
  type: VersionedType,
  version: Version,
  data: Data,
  { user }: Restorer,
): Promise<number> => {
  const last = await lastVersionOf(version);
  if (!last || last.at < daysAgo(versionsConfig().deletedForDays)) throw versionNotFound();
  return inTransaction(async (trx) => {
    await reviveDocument(trx, type, { version, last }, data);
    // The slug as it is, so that what is made of it is made anew.
    const slug = slugField(type.uid)?.name ?? '';
    const written = slug in data ? { [slug]: data[slug] } : {};
    const revision = await save(type, version, { ...written, updatedBy: user });
    await reviveChildren(trx, type, last, user);
    return revision;
  });
};

/** Saves it, as restored. @returns the revision of the draft */
const save = async (
  { uid, revision }: VersionedType,
  { documentId, locale }: Version,
  data: Data,
): Promise<number> => {
  const saved = await recordAs('restored', () => saveDraft(uid, { documentId, locale, data }));
  return Number(saved?.[revision.revision] ?? 0);
};
