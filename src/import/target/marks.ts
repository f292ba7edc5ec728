import { createHash } from 'node:crypto';

import type { Knex } from 'knex';

import { queryInTransaction } from '../../lib/database';

/** The kinds of records whose documents are known to have been changed here. */
export type MarkedKind = 'article' | 'note' | 'author' | 'topic' | 'comment';

interface Row {
  revision: number | null;
  updatedAt: Date | number;
  body: string | null;
  status: string | null;
}

const select = (table: string, columns: { [Name in keyof Row]?: string }, where = ''): string => `
  select ${columns.revision ?? 'null'} as "revision", ${columns.updatedAt ?? '0'} as "updatedAt",
      ${columns.body ?? 'null'} as "body", ${columns.status ?? 'null'} as "status"
    from ${table} where document_id = ? ${where} limit 1`;

const SELECTS: Record<MarkedKind, string> = {
  article: select('articles', { revision: 'revision' }, 'and published_at is null'),
  note: select('editor_notes', { revision: 'revision' }, 'and published_at is null'),
  author: select('authors', { updatedAt: 'updated_at' }),
  topic: select('topics', { updatedAt: 'updated_at' }),
  comment: select('comments', { body: 'body', status: 'status' }),
};

/** What a document has now that moves with every write of it; undefined where it is gone. */
export const presentMark = async (
  trx: Knex.Transaction,
  kind: MarkedKind,
  document: string,
): Promise<string | undefined> => {
  const [row] = await queryInTransaction<Row>(trx, SELECTS[kind], [document]);
  if (row === undefined) return undefined;
  const { revision, updatedAt, body, status } = row;
  if (kind === 'comment') return commentMark({ body: body ?? '', status: status ?? '' });
  return kind === 'article' || kind === 'note'
    ? String(revision ?? 1)
    : timeMark(new Date(updatedAt));
};

/** Of a document that has no revision. */
export const timeMark = (updatedAt: Date): string => String(updatedAt.getTime());

/** What moves when a Comment is edited or decided over. */
export const commentMark = ({ body, status }: { body: string; status: string }): string =>
  createHash('sha256')
    .update(JSON.stringify([body, status]))
    .digest('base64url');
