import { decodeCursor } from '../domain/cursor';
import type { QueuedComment, QueuePage, Tab } from '../domain/desk';
import { commentNotFound } from '../domain/errors';
import { pageOf } from '../domain/page-of';
import { wholeComment } from '../domain/public-comment';
import { readDecisions } from '../store/decisions';
import { type QueueOrder, type QueueRow, readQueue, readQueueRow } from '../store/queue';
import type { QueueFilters } from '../store/queue-filters';
import { readRecords } from '../store/reader-records';
import { readOpenReports } from '../store/reports';
import { whyOf } from '../store/rule-columns';
import { queuedReader } from './queued-reader';

/** The cursors of each order are of their own. */
const CURSORS = { newest: 'queue', oldest: 'queue-oldest' } as const;

/**
 * A page of one of the desk's lists. Five statements, whose cost depends on the size of the page,
 * and one more each for a Reader and for an Article in the filters.
 *
 * @throws CURSOR_INVALID
 */
export const readQueuePage = async (
  tab: Tab,
  filters: QueueFilters,
  { pageSize, cursor, order }: { pageSize: number; cursor: string | null; order: QueueOrder },
): Promise<QueuePage> => {
  const kind = CURSORS[order];
  const after = cursor === null ? null : decodeCursor(kind, cursor);
  const found = await readQueue(tab, filters, { order, limit: pageSize + 1, after });
  const { rows, nextCursor } = pageOf(kind, found, pageSize);
  return {
    data: await withRecords(rows),
    pagination: {
      pageSize,
      nextCursor,
    },
  };
};

/**
 * One Comment as the desk lists it, by its row id.
 *
 * @throws COMMENT_NOT_FOUND
 */
export const readQueuedComment = async (id: number): Promise<QueuedComment> => {
  const row = await readQueueRow(id);
  const [comment] = row ? await withRecords([row]) : [];
  if (!comment) throw commentNotFound();
  return comment;
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
