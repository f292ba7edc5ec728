import type { Knex } from 'knex';

import { findOrigins } from '../../../api/origin/store/origins';
import { isAmong, queryInTransaction } from '../../../lib/database';
import type { Run } from '../run';

/** Types whose documents have drafts, and revisions that say whether somebody has saved them. */
export type RevisedKind = 'article' | 'note';

const TABLES: Record<RevisedKind, string> = { article: 'articles', note: 'editor_notes' };

/** What an imported Article or note is as it came: its draft and, where it is published, its published row. */
export interface Untouched {
  documentId: string;
  ids: number[];
}

interface Row {
  id: number;
  documentId: string;
  revision: number | null;
}

/** Those of the documents with these ids at the source that nobody has saved here since, by these ids. */
export const findUntouched = async (
  trx: Knex.Transaction,
  kind: RevisedKind,
  sourceIds: readonly string[],
  { site, locale }: Run,
): Promise<Map<string, Untouched>> => {
  const origins = await findOrigins(site, kind, sourceIds);
  const documents = [...origins.values()].flatMap(({ document }) => document ?? []);
  const isLocalized = kind === 'article';
  const rows = await queryInTransaction<Row>(
    trx,
    `select id as "id", document_id as "documentId", revision as "revision" from ${TABLES[kind]}
      where ${isAmong('document_id')} ${isLocalized ? 'and locale = ?' : ''} order by id`,
    isLocalized ? [documents, locale] : [documents],
  );
  const untouched = new Map<string, Untouched>();
  for (const [sourceId, { document, mark }] of origins) {
    const own = rows.filter(({ documentId }) => documentId === document);
    const isAsItCame = own.every(({ revision }) => String(revision ?? 1) === mark);
    if (document !== null && own.length > 0 && isAsItCame)
      untouched.set(sourceId, { documentId: document, ids: own.map(({ id }) => id) });
  }
  return untouched;
};
