import { dateOf, queryPrepared } from '../database';
import type { Content } from './content';
import { jsonOf } from './json';
import type { VersionedDocument } from './version';
import { versionsTable } from './version-table';

/** What a document held when it was published. */
export interface Publication {
  /** Later ones have greater ids. */
  id: number;
  at: Date;
  content: Content;
}

/**
 * The publications of a document in one locale, newest first.
 *
 * @param upTo the id of the newest that is wanted; null for all
 */
export const readPublications = async (
  { contentType, documentId, locale }: VersionedDocument,
  { upTo, limit }: { upTo: number | null; limit: number },
): Promise<Publication[]> => {
  const rows = await queryPrepared<{ id: number; at: Date | number; content: string }>(
    `select id as "id", at as "at", content as "content" from ${versionsTable()}
      where content_type = ? and document = ? and language = ? and is_entry = ?
          and event = 'published'
        ${upTo === null ? '' : 'and id <= ?'}
      order by id desc limit ?`,
    [contentType, documentId, locale, true, ...(upTo === null ? [] : [upTo]), limit],
  );
  return rows.map(({ id, at, content }) => ({
    id,
    at: dateOf(at) ?? new Date(0),
    content: jsonOf<Content>(content),
  }));
};
