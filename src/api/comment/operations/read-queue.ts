import { decodeCursor } from '../domain/cursor';
import { pageOf } from '../domain/page-of';
import { type PublicComment, wholeComment } from '../domain/public-comment';
import type { Status } from '../domain/states';
import { readDecisions } from '../store/decisions';
import { type QueueRow, readQueue, type Tab } from '../store/queue';
import type { QueueFilters } from '../store/queue-filters';
import { type ReaderRecord, readRecords } from '../store/reader-records';
import { type OpenReport, readOpenReports } from '../store/reports';

/** A Comment as Moderators see it: whatever its status, with all that helps to decide. */
export interface QueuedComment extends PublicComment {
  /** Null when the account is gone, or an editor wrote it. */
  reader: (Omit<ReaderRecord, 'since' | 'bannedUntil'> & Moments) | null;
  authorName: string | null;
  article: {
    documentId: string;
    locale: string;
    title: string | null;
    slug: string | null;
  };
  discussion: { documentId: string };
  answers: { name: string | null; body: string | null } | null;
  /** Why it stands as it does: the rule that decided, and its words. */
  rule: string | null;
  reason: string | null;
  reports: Omit<OpenReport, 'commentId'>[];
  decisions: {
    from: Status;
    to: Status;
    reason: string | null;
    moderator: string;
    at: string;
  }[];
}

interface Moments {
  since: string | null;
  bannedUntil: string | null;
}

export interface Queue {
  data: QueuedComment[];
  pagination: { pageSize: number; nextCursor: string | null };
}

/**
 * A page of one of the desk's lists, newest first. Five statements, whose cost is that of the
 * page, and one more for a Reader and for an Article that is looked for.
 *
 * @throws CURSOR_INVALID
 */
export const readQueuePage = async (
  tab: Tab,
  filters: QueueFilters,
  { pageSize, cursor }: { pageSize: number; cursor: string | null },
): Promise<Queue> => {
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

/** Rows of the queue with what is known of their Readers, Reports and decisions. */
export const withRecords = async (rows: readonly QueueRow[]): Promise<QueuedComment[]> => {
  const ids = rows.map(({ id }) => id);
  const readers = await readRecords(rows.flatMap(({ authorId }) => authorId ?? []));
  const reports = await readOpenReports(ids);
  const decisions = await readDecisions(ids);

  return rows.map((row) => {
    return {
      ...wholeComment(row, row.depth),
      authorName: row.authorName,
      reader: readerOf(readers.get(row.authorId ?? 0)),
      article: {
        documentId: row.articleDocumentId,
        locale: row.articleLocale,
        title: row.articleTitle,
        slug: row.articleSlug,
      },
      discussion: { documentId: row.discussionDocumentId },
      answers: row.parentId === null ? null : { name: row.parentName, body: row.parentBody },
      rule: row.statusRule,
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

const readerOf = (record: ReaderRecord | undefined): QueuedComment['reader'] =>
  record
    ? {
        ...record,
        since: record.since?.toISOString() ?? null,
        bannedUntil: record.bannedUntil?.toISOString() ?? null,
      }
    : null;
