import type { Knex } from 'knex';

import { dateOf, reading } from '../../../shared/database';
import type { Status } from '../domain/states';
import { fold } from '../domain/words/fold';
import type { Place } from '../domain/cursor';
import { COLUMNS, type RawRow, toRow, withPeople } from './rows';
import type { CommentRow } from '../domain/public-comment';

/** The lists of the desk. */
export const TABS = [
  'waiting',
  'reported',
  'approved',
  'rejected',
  'spam',
  'deleted',
  'all',
] as const;

export type Tab = (typeof TABS)[number];

/** What Moderators look for; null leaves it open. */
export interface QueueFilters {
  /** Words of the Comment. */
  words: string | null;
  /** A Reader's document id, or part of a name or e-mail address. */
  reader: string | null;
  /** An Article's document id, or part of its title. */
  article: string | null;
}

/** A Comment as the desk lists it. */
export interface QueueRow extends CommentRow {
  authorId: number | null;
  reportCount: number;
  statusReason: string | null;
  statusRule: string | null;
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
}

/** A page of a tab, newest first: a range of one index, from where the cursor points. */
export const readQueue = (
  tab: Tab,
  filters: QueueFilters,
  page: { limit: number; after: Place | null },
): Promise<QueueRow[]> =>
  reading(async (knex) => {
    const rows: (RawRow & RawQueueRow)[] = await withPlaces(withPeople(knex('comments')))
      .modify((query) => {
        void inTab(query, tab);
        matching(query, filters, knex);
        if (!page.after) return;
        const { createdAt, id } = page.after;
        void query.whereRaw('(comments.created_at, comments.id) < (?, ?)', [createdAt, id]);
      })
      .orderBy([
        { column: 'comments.created_at', order: 'desc' },
        { column: 'comments.id', order: 'desc' },
      ])
      .limit(page.limit)
      .select({ ...COLUMNS, ...QUEUE_COLUMNS });
    return rows.map((row) => ({
      ...row,
      ...toRow(row),
      reportCount: row.reportCount ?? 0,
      moderatedAt: dateOf(row.moderatedAt),
    }));
  });

/** How many Comments each tab has. Two statements, each of which reads an index alone. */
export const countTabs = (): Promise<Record<Tab, number>> =>
  reading(async (knex) => {
    const byStatus: { status: Status; total: number | string }[] = await knex('comments')
      .groupBy('status')
      .select('status')
      .count({ total: '*' });
    const reported = await inTab(knex('comments'), 'reported').count({ total: '*' }).first();
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

const inTab = <Query extends Knex.QueryBuilder>(query: Query, tab: Tab): Query => {
  const status = STATUS_OF[tab];
  if (status) void query.where('comments.status', status);
  if (tab === 'reported') {
    void query
      .where('comments.report_count', '>', 0)
      .whereIn('comments.status', ['pending', 'approved']);
  }
  return query;
};

const matching = (query: Knex.QueryBuilder, filters: QueueFilters, knex: Knex): void => {
  const { words, reader, article } = filters;
  if (words !== null) void query.whereRaw(LIKE('comments.search_text'), [containing(fold(words))]);
  if (reader !== null) {
    const found = knex('up_users')
      .where('document_id', reader)
      .orWhereRaw(LIKE('lower(username)'), [containing(reader.toLowerCase())])
      .orWhereRaw(LIKE('lower(display_name)'), [containing(reader.toLowerCase())])
      .orWhereRaw(LIKE('lower(email)'), [containing(reader.toLowerCase())])
      .select('id');
    void query.whereIn('comments.author_id', found);
  }
  if (article !== null) {
    const found = knex('discussions')
      .where('article_document_id', article)
      .orWhereRaw(LIKE('lower(title)'), [containing(article.toLowerCase())])
      .select('id');
    void query.whereIn('comments.discussion_id', found);
  }
};

const LIKE = (column: string): string => `${column} like ? escape '!'`;

/** What people type is looked for as it is: `%` and `_` have no meaning of their own. */
const containing = (text: string): string => `%${text.replace(/[!%_]/g, '!$&')}%`;

const withPlaces = (query: Knex.QueryBuilder): Knex.QueryBuilder =>
  query
    .join('discussions', 'discussions.id', 'comments.discussion_id')
    .leftJoin('articles', (published) => {
      void published
        .on('articles.document_id', 'discussions.article_document_id')
        .andOn('articles.locale', 'discussions.article_locale')
        .onNotNull('articles.published_at');
    });

const QUEUE_COLUMNS = {
  authorId: 'comments.author_id',
  reportCount: 'comments.report_count',
  statusReason: 'comments.status_reason',
  statusRule: 'comments.status_rule',
  moderatedAt: 'comments.moderated_at',
  moderatedBy: 'comments.moderated_by',
  parentName: 'parents.author_name',
  parentBody: 'parents.body',
  discussionDocumentId: 'discussions.document_id',
  articleDocumentId: 'discussions.article_document_id',
  articleLocale: 'discussions.article_locale',
  articleTitle: 'discussions.title',
  articleSlug: 'articles.slug',
};

interface RawQueueRow extends Omit<QueueRow, keyof CommentRow | 'reportCount' | 'moderatedAt'> {
  reportCount: number | null;
  moderatedAt: Date | number | null;
}
