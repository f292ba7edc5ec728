import { sourceKey } from '../api/origin/domain/source-key';
import type { ReadOnlyDatabase } from './read-only-database';
import { keyOf } from './record-key';
import type { SourceRecord } from './records';

interface Row {
  kind: string;
  sourceId: string;
  fingerprint: string;
}

/** The fingerprints of records of a site that have come before, by `keyOf`. */
export const knownFingerprints = async (
  database: ReadOnlyDatabase,
  site: string,
  records: readonly SourceRecord[],
): Promise<Map<string, string>> => {
  if (!(await database.hasTable('origins'))) return new Map();
  const ids = [...new Set(records.map(({ id }) => id))];
  const rows = await database.query<Row>(
    `select kind as "kind", source_id as "sourceId", fingerprint as "fingerprint" from origins
      where site = ? and source_id in (${ids.map(() => '?').join(', ')})`,
    [sourceKey(site), ...ids],
  );
  return new Map(
    rows.map(({ kind, sourceId, fingerprint }) => [keyOf({ kind, id: sourceId }), fingerprint]),
  );
};
