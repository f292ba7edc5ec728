import { inTransaction } from '../../../lib/database';
import { renderBody } from '../domain/render-body';

/** A Comment whose columns are, or would be, changed. */
export interface Rerendered {
  documentId: string;
  /** The new values, by column. */
  columns: Record<string, unknown>;
}

interface Batch {
  /** The id of the last Comment of the batch before; 0 at the start. */
  after: number;
  size: number;
  /** Whether to report the changes without writing them. */
  isDryRun: boolean;
}

type Row = Record<string, unknown> & { id: number };

/**
 * Renders the bodies of the next Comments anew, after a change of what a Comment may show. What a Reader wrote, the state and the dates stay as they are.
 *
 * @returns the id of the last Comment of this batch, null when there are no more; how many it had
 */
export const rerenderBatch = ({
  after,
  size,
  isDryRun,
}: Batch): Promise<{ last: number | null; count: number; changed: Rerendered[] }> =>
  inTransaction(async (trx) => {
    const rows = await trx('comments')
      .where('id', '>', after)
      .orderBy('id')
      .limit(size)
      .select<Row[]>('id', 'document_id', 'body', 'html', 'search_text');
    const changed: Rerendered[] = [];
    for (const row of rows) {
      const columns = staleColumns(row);
      if (Object.keys(columns).length === 0) continue;
      changed.push({ documentId: String(row.document_id), columns });
      // A Reader may be editing it at this moment: then the edit has rendered it.
      if (!isDryRun) await trx('comments').where({ id: row.id, body: row.body }).update(columns);
    }
    return { last: rows.at(-1)?.id ?? null, count: rows.length, changed };
  });

/** `body_key` is left to `renewKeysBetween`, which each start calls: it has to stay unique. */
const staleColumns = ({ body, ...row }: Record<string, unknown>): Record<string, unknown> => {
  if (typeof body !== 'string') return {};
  const { html, searchText } = renderBody(body, null);
  return Object.fromEntries(
    Object.entries({ html, search_text: searchText }).filter(
      ([name, value]) => value !== row[name],
    ),
  );
};

/** How many Comments there are. */
export const countComments = (): Promise<number> =>
  strapi.db.query('api::comment.comment').count({});
