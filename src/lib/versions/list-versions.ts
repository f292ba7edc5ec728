import { dateOf, queryPrepared } from '../database';
import { decodeCursor, encodeCursor } from './cursor';
import { jsonOf } from './json';
import type { Person, VersionedDocument, VersionEvent } from './version';
import { versionsTable } from './version-table';

/** A version as lists show it. */
export interface ListedVersion {
  id: number;
  event: VersionEvent;
  by: Pick<Person, 'kind' | 'name'>;
  /** An ISO string. */
  at: string;
  revision: number;
  /** What differs from the entry before. */
  fields: string[];
}

export interface Page<One> {
  data: One[];
  /** Null on the last page. */
  nextCursor: string | null;
}

interface Row {
  id: number;
  event: VersionEvent;
  kind: Person['kind'];
  name: string | null;
  at: Date | number;
  revision: number;
  fields: string[] | string;
}

const PAGE = 50;

/**
 * The versions of a document in one locale, newest first.
 *
 * @param all each save by itself; otherwise those of one person soon after each other are one, the last of them
 * @throws CURSOR_INVALID
 */
export const listVersions = async (
  { contentType, documentId, locale }: VersionedDocument,
  { all, cursor }: { all: boolean; cursor: string | null },
): Promise<Page<ListedVersion>> => {
  const before = cursor === null ? null : decodeCursor(cursor);
  const rows = await queryPrepared<Row>(
    `select id as "id", event as "event", by_kind as "kind", by_name as "name", at as "at",
        revision as "revision", ${all ? 'fields' : 'entry_fields'} as "fields"
      from ${versionsTable()}
      where content_type = ? and document = ? and language = ?
        ${all ? '' : 'and is_entry = ?'} ${before === null ? '' : 'and id < ?'}
      order by id desc limit ?`,
    [
      ...[contentType, documentId, locale],
      ...(all ? [] : [true]),
      ...(before === null ? [] : [before]),
      PAGE + 1,
    ],
  );
  const data = rows.slice(0, PAGE).map(listed);
  const last = rows.length > PAGE ? data.at(-1) : undefined;
  return { data, nextCursor: last ? encodeCursor(last.id) : null };
};

const listed = ({ kind, name, at, fields, ...row }: Row): ListedVersion => ({
  ...row,
  by: { kind, name },
  at: (dateOf(at) ?? new Date(0)).toISOString(),
  fields: jsonOf<string[]>(fields),
});
