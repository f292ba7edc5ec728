import type { Knex } from 'knex';

import { dateOf, withConnection } from '../../../lib/database';
import type { Status } from '../domain/states';
import type { Place } from '../domain/cursor';
import type { Tab, TabCounts } from '../domain/desk';
import { applyFilters, type QueueFilters } from './queue-filters';
import type { CommentRow } from '../domain/public-comment';
import { COLUMNS, type RawRow, toRow, withPeople, withPlace } from './rows';
import type { StoredReason } from './rule-columns';

/** The lists of the desk. */
export const TABS = [
  'waiting',
  'reported',
  'approved',
  'rejected',
  'spam',
  'deleted',
  'all',
] as const satisfies readonly Tab[];

/** A Comment as the desk lists it. */
export interface QueueRow extends CommentRow, StoredReason {
  authorId: number | null;
  reportCount: number;
  moderatedAt: Date | null;
  moderatedBy: string | null;
  parentName: string | null;
  parentBody: string | null;
  discussionDocumentId: string;
  articleDocumentId: string;
  articleLocale: string;
  articleTitle: string | null;
  /** Null while the Article is not published. */
  articleSlug: string | null;
  articleUrl: string | null;
}

/** The orders of a list: by when the Comments were written. */
export const QUEUE_ORDERS = ['newest', 'oldest'] as const;

export type QueueOrder = (typeof QUEUE_ORDERS)[number];

/** Which part of a list. */
export interface QueueRange {
  order: QueueOrder;
  limit: number;
  after: Place | null;
}

/**
 * A page of a tab: a range of one index, from the cursor on. The ids are selected in a subquery before anything is
 * joined to them.
 */
export const readQueue = (
  tab: Tab,
  filters: QueueFilters,
  { order, limit, after }: QueueRange,
): Promise<QueueRow[]> =>
  withConnection(async (knex) => {
    const onPage = ordered(inTab(knex('comments'), tab, knex), order)
      .limit(limit)
      .select('comments.id');
    if (after) {
      const beyond = order === 'newest' ? '<' : '>';
      const { createdAt, id } = after;
      void onPage.whereRaw(`(comments.created_at, comments.id) ${beyond} (?, ?)`, [createdAt, id]);
    }
    await applyFilters(onPage, filters, knex);
    return queueRows(ordered(withPlace(withPeople(knex('comments'))), order), onPage);
  });

/** One Comment as the desk lists it. */
export const readQueueRow = (id: number): Promise<QueueRow | undefined> =>
  withConnection(
    async (knex) => (await queueRows(withPlace(withPeople(knex('comments'))), [id]))[0],
  );

const queueRows = async (
  query: Knex.QueryBuilder,
  ids: Knex.QueryBuilder | number[],
): Promise<QueueRow[]> => {
  const rows: (RawRow & RawQueueRow)[] = await query
    .whereIn('comments.id', ids)
    .select({ ...COLUMNS, ...QUEUE_COLUMNS });
  return rows.map((row) => ({
    ...row,
    ...toRow(row),
    reportCount: row.reportCount ?? 0,
    moderatedAt: dateOf(row.moderatedAt),
  }));
};

/** How many Comments each tab has. Two statements, each of which reads an index alone. */
export const countTabs = (): Promise<TabCounts> =>
  withConnection(async (knex) => {
    const byStatus: { status: Status; total: number | string }[] = await knex('comments')
      .groupBy('status')
      .select('status')
      .count({ total: '*' });
    const reported = await reportedComments(knex).count({ total: '*' }).first();
    const of = (status: Status): number =>
      Number(byStatus.find((row) => row.status === status)?.total ?? 0);
    return {
      waiting: of('pending'),
      reported: Number(reported?.total ?? 0),
      approved: of('approved'),
      rejected: of('rejected'),
      spam: of('spam'),
      deleted: of('deleted'),
      all: byStatus.reduce((sum, { total }) => sum + Number(total), 0),
    };
  });

const STATUS_OF: Partial<Record<Tab, Status>> = {
  waiting: 'pending',
  approved: 'approved',
  rejected: 'rejected',
  spam: 'spam',
  deleted: 'deleted',
};

const inTab = (query: Knex.QueryBuilder, tab: Tab, knex: Knex): Knex.QueryBuilder => {
  const status = STATUS_OF[tab];
  if (status) void query.where('comments.status', status);
  if (tab === 'reported') void query.whereIn('comments.id', reportedComments(knex).select('id'));
  return query;
};

/** `not in`, so that SQLite uses the index on `report_count`: with `in`, it would use that on `status` and read most rows. */
const reportedComments = (knex: Knex) =>
  knex('comments')
    .where('report_count', '>', 0)
    .whereNotIn('status', ['rejected', 'spam', 'deleted']);

const ordered = (query: Knex.QueryBuilder, by: QueueOrder): Knex.QueryBuilder => {
  const order = by === 'newest' ? 'desc' : 'asc';
  return query.orderBy([
    { column: 'comments.created_at', order },
    { column: 'comments.id', order },
  ]);
};

const QUEUE_COLUMNS = {
  authorId: 'comments.author_id',
  reportCount: 'comments.report_count',
  statusReason: 'comments.status_reason',
  statusRule: 'comments.status_rule',
  ruleReason: 'comments.rule_reason',
  moderatedAt: 'comments.moderated_at',
  moderatedBy: 'comments.moderated_by',
  parentName: 'parents.author_name',
  parentBody: 'parents.body',
  discussionDocumentId: 'discussions.document_id',
  articleDocumentId: 'discussions.article_document_id',
  articleLocale: 'discussions.article_locale',
  articleTitle: 'discussions.title',
  articleSlug: 'articles.slug',
  articleUrl: 'articles.url',
};

interface RawQueueRow extends Omit<QueueRow, keyof CommentRow | 'reportCount' | 'moderatedAt'> {
  reportCount: number | null;
  moderatedAt: Date | number | null;
}
