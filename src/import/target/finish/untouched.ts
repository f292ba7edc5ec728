import type { Knex } from 'knex';

import { findOrigins } from '../../../api/origin/store/origins';
import { isAmong, queryInTransaction } from '../../../lib/database';
import type { Run } from '../run';

/** An imported Article as it came: its draft and, where it is published, its published row. */
export interface Untouched {
  documentId: string;
  ids: number[];
}

interface Row {
  id: number;
  documentId: string;
  revision: number | null;
}

/** Those of the Articles with these ids at the source that nobody has saved here since, by these ids. */
export const findUntouched = async (
  trx: Knex.Transaction,
  sourceIds: readonly string[],
  { site, locale }: Run,
): Promise<Map<string, Untouched>> => {
  const origins = await findOrigins(site, 'article', sourceIds);
  const documents = [...origins.values()].flatMap(({ document }) => document ?? []);
  const rows = await queryInTransaction<Row>(
    trx,
    `select id as "id", document_id as "documentId", revision as "revision" from articles
      where ${isAmong('document_id')} and locale = ? order by id`,
    [documents, locale],
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
