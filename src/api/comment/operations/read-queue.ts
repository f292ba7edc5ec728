import { decodeCursor } from '../domain/cursor';
import type { QueuedComment, QueuePage, Tab } from '../domain/desk';
import { pageOf } from '../domain/page-of';
import { wholeComment } from '../domain/public-comment';
import { readDecisions } from '../store/decisions';
import { type QueueRow, readQueue } from '../store/queue';
import type { QueueFilters } from '../store/queue-filters';
import { readRecords } from '../store/reader-records';
import { readOpenReports } from '../store/reports';
import { whyOf } from '../store/rule-columns';
import { queuedReader } from './queued-reader';

/**
 * A page of one of the desk's lists, newest first. Five statements, whose cost depends on the size of the page,
 * and one more each for a Reader and for an Article in the filters.
 *
 * @throws CURSOR_INVALID
 */
export const readQueuePage = async (
  tab: Tab,
  filters: QueueFilters,
  { pageSize, cursor }: { pageSize: number; cursor: string | null },
): Promise<QueuePage> => {
  const after = cursor === null ? null : decodeCursor('queue', cursor);
  const found = await readQueue(tab, filters, { limit: pageSize + 1, after });
  const { rows, nextCursor } = pageOf('queue', found, pageSize);
  return {
    data: await withRecords(rows),
    pagination: {
      pageSize,
      nextCursor,
    },
  };
};

/** Rows of the queue with the records of their Readers, Reports and decisions. */
export const withRecords = async (rows: readonly QueueRow[]): Promise<QueuedComment[]> => {
  const ids = rows.map(({ id }) => id);
  const readers = await readRecords(rows.flatMap(({ authorId }) => authorId ?? []));
  const reports = await readOpenReports(ids);
  const decisions = await readDecisions(ids);

  return rows.map((row) => {
    const reader = readers.get(row.authorId ?? 0);
    return {
      ...wholeComment(row, { ...row, maxDepth: row.depth }),
      authorName: row.authorName,
      reader: reader ? queuedReader(reader) : null,
      article: {
        documentId: row.articleDocumentId,
        locale: row.articleLocale,
        title: row.articleTitle,
        slug: row.articleSlug,
      },
      discussion: { documentId: row.discussionDocumentId },
      answers: row.parentId === null ? null : { name: row.parentName, body: row.parentBody },
      rule: row.statusRule,
      why: whyOf(row),
      reason: row.statusReason,
      reports: reports
        .filter(({ commentId }) => commentId === row.id)
        .map(({ reason, detail, reader }) => ({ reason, detail, reader })),
      decisions: decisions
        .filter(({ commentId }) => commentId === row.id)
        .map(({ commentId: _id, at, ...line }) => ({ ...line, at: at.toISOString() })),
    };
  });
};
