import type { SnapshotQuery } from '../../lib/database';
import { grouped } from '../grouped';
import type { Named } from './channel';

type Row = Record<string, unknown>;

export const textIn = (row: Row, name: string): string => {
  const value = row[name];
  return typeof value === 'string' ? value : '';
};

/** All Authors or Topics, by document id. */
export const readNamed = async (
  query: SnapshotQuery,
  kind: 'author' | 'topic',
): Promise<Map<string, Named>> => {
  const columns = kind === 'author' ? 'bio as text, url, is_editor' : 'description as text';
  const rows = await query(
    `select id, document_id, name, slug, ${columns} from ${kind}s order by id`,
    [],
  );
  const redirects = grouped(
    await query('select target_document_id, path from redirects where kind = ? order by id', [
      kind,
    ]),
    (row) => textIn(row, 'target_document_id'),
    (row) => textIn(row, 'path'),
  );
  return new Map(
    rows.map((row) => {
      const documentId = textIn(row, 'document_id');
      const named: Named = {
        id: Number(row.id),
        documentId,
        name: textIn(row, 'name'),
        slug: textIn(row, 'slug'),
        text: typeof row.text === 'string' ? row.text : null,
        isEditor: row.is_editor === true || row.is_editor === 1,
        url: typeof row.url === 'string' ? row.url : null,
        redirects: redirects.get(documentId) ?? [],
      };
      return [documentId, named];
    }),
  );
};
