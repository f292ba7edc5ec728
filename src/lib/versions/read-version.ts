import { dateOf, queryPrepared } from '../database';
import type { Content } from './content';
import { jsonOf } from './json';
import type { Person, Snapshot, VersionedDocument, VersionEvent } from './version';
import { versionsTable } from './version-table';

/** A version as it is stored. */
export interface Version extends VersionedDocument, Snapshot {
  id: number;
  event: VersionEvent;
  by: Person;
  at: Date;
  /** What differs from the version before. */
  fields: string[];
}

/** Undefined where there is none. @param id its row id */
export const readVersion = async (id: number): Promise<Version | undefined> =>
  first('where id = ?', [id]);

/** The last version of a document in a locale. */
export const lastVersionOf = async ({
  contentType,
  documentId,
  locale,
}: VersionedDocument): Promise<Version | undefined> =>
  first(
    `where content_type = ? and document = ? and language = ? and is_entry = ?
      order by id desc limit 1`,
    [contentType, documentId, locale, true],
  );

/** A row of the table, as `VERSION_COLUMNS` reads it. */
export interface VersionRow extends Omit<Version, 'by' | 'at' | 'fields' | 'content' | 'kept'> {
  kind: Person['kind'];
  name: string | null;
  user: number | null;
  at: Date | number;
  fields: string[] | string;
  content: string;
  kept: Content | string;
}

/** The columns of a version, by the names of `VersionRow`. */
export const VERSION_COLUMNS = `id as "id", content_type as "contentType", document as "documentId",
  language as "locale", event as "event", revision as "revision", at as "at", maker as "maker",
  by_kind as "kind", by_name as "name", by_user as "user", fields as "fields",
  content as "content", kept as "kept"`;

const first = async (
  where: string,
  bindings: readonly (string | number | boolean)[],
): Promise<Version | undefined> => {
  const sql = `select ${VERSION_COLUMNS} from ${versionsTable()} ${where}`;
  const [row] = await queryPrepared<VersionRow>(sql, bindings);
  return row && versionOf(row);
};

export const versionOf = ({
  kind,
  name,
  user,
  at,
  fields,
  content,
  kept,
  ...row
}: VersionRow): Version => ({
  ...row,
  by: { kind, name, user },
  at: dateOf(at) ?? new Date(0),
  fields: jsonOf<string[]>(fields),
  content: jsonOf<Content>(content),
  kept: jsonOf<Content>(kept),
});
