import type { Knex } from 'knex';

import {
  type Binding,
  dateOf,
  insertRow,
  insertRows,
  newRow,
  queryInTransaction,
} from '../database';
import { changedFields } from '../revisions';
import { componentModel } from '../schema';
import type { Content } from './content';
import { type Grouped, isOneEntry } from './group';
import { jsonOf } from './json';
import type { Person, Snapshot, VersionedDocument, VersionEvent } from './version';
import type { VersionedType } from './versioned-type';
import { versionsTable, versionsUid } from './version-table';

/** A version to be stored. */
export interface NewVersion {
  event: VersionEvent;
  by: Person;
  at: Date;
  locale: string;
  documentId: string;
  snapshot: Snapshot;
}

interface Last extends Grouped {
  id: number;
  content: Content;
  kept: Content;
  entryFields: string[];
}

/** A field that follows from others says nothing of its own, as long as nobody writes it. */
const isDerived = (name: string, kept: Content): boolean => kept[`${name}IsDerived`] === true;

/**
 * Stores a version: which fields differ from the last one, and whether both are one entry of the list. The caller
 * has made sure that nobody else writes the document.
 */
export const storeVersion = async (
  trx: Knex.Transaction,
  { uid, attributes }: VersionedType,
  { snapshot, documentId, locale, ...version }: NewVersion,
): Promise<void> => {
  const { event, by, at } = version;
  const document: VersionedDocument = { contentType: uid, documentId, locale };
  const last = await lastVersion(trx, document);
  const former = last && isOneEntry(last, version) ? last : undefined;
  if (former) await replaceEntry(trx, former.id);
  const row = rowOf(
    { uid, attributes },
    { snapshot, documentId, locale, event, by, at },
    { last, former },
  );
  await insertRow(trx, versionsTable(), row);
};

/** Stores the first versions of documents that are new, and so have none. */
export const storeFirstVersions = async (
  trx: Knex.Transaction,
  type: Pick<VersionedType, 'uid' | 'attributes'>,
  versions: readonly NewVersion[],
): Promise<void> => {
  const rows = versions.map((version) => rowOf(type, version, {}));
  await insertRows(trx, versionsTable(), rows);
};

const rowOf = (
  { uid, attributes }: Pick<VersionedType, 'uid' | 'attributes'>,
  { snapshot, documentId, locale, event, by, at }: NewVersion,
  { last, former }: { last?: Last; former?: Last },
): Record<string, Binding> => {
  const { content, kept, revision, maker } = snapshot;
  const fields = changedFields(attributes, content, last?.content ?? {}, componentModel).filter(
    (name) => !isDerived(name, kept) || !isDerived(name, last?.kept ?? kept),
  );
  return {
    ...newRow(versionsUid()),
    content_type: uid,
    document: documentId,
    language: locale,
    event,
    revision,
    at,
    by_kind: by.kind,
    by_name: by.name,
    by_user: by.user,
    maker,
    fields: JSON.stringify(fields),
    entry_fields: JSON.stringify([...new Set([...(former?.entryFields ?? []), ...fields])]),
    entry_since: former?.entrySince ?? at,
    is_entry: true,
    content: JSON.stringify(content),
    kept: JSON.stringify(kept),
  };
};

interface LastRow {
  id: number;
  event: VersionEvent;
  at: Date | number;
  entrySince: Date | number;
  kind: Person['kind'];
  name: string | null;
  user: number | null;
  entryFields: string[] | string;
  content: string;
  kept: Content | string;
}

/** The last one is always an entry: only a later one takes an entry's place. */
const lastVersion = async (
  trx: Knex.Transaction,
  { contentType, documentId, locale }: VersionedDocument,
): Promise<Last | undefined> => {
  const [row] = await queryInTransaction<LastRow>(
    trx,
    `select id as "id", event as "event", at as "at", entry_since as "entrySince",
        by_kind as "kind", by_name as "name", by_user as "user",
        entry_fields as "entryFields", content as "content", kept as "kept"
      from ${versionsTable()}
      where content_type = ? and document = ? and language = ? and is_entry = ?
      order by id desc limit 1`,
    [contentType, documentId, locale, true],
  );
  if (!row) return undefined;
  const { id, event, at, entrySince, kind, name, user, entryFields, content, kept } = row;
  return {
    id,
    event,
    at: dateOf(at) ?? new Date(0),
    entrySince: dateOf(entrySince) ?? new Date(0),
    by: { kind, name, user },
    entryFields: jsonOf<string[]>(entryFields),
    content: jsonOf<Content>(content),
    kept: jsonOf<Content>(kept),
  };
};

const replaceEntry = async (trx: Knex.Transaction, id: number): Promise<void> => {
  await queryInTransaction(trx, `update ${versionsTable()} set is_entry = ? where id = ?`, [
    false,
    id,
  ]);
};
