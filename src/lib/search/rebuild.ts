import { inTransaction, queryPrepared } from '../database';
import { lockIndexes } from './catch-up';
import { readTexts } from './read-texts';
import { searchSources, type SearchSource } from './sources';
import { isIndexed } from './tables';
import { writeEntries } from './write-entries';

/** In rows: few enough for a transaction that does not delay others. */
const BATCH = 100;

/** To be raised when texts are indexed in another way: then every database is indexed anew at its next start. */
const VERSION = 1;

/** How far an index is: the id of the last row, or that all are in it. */
interface Progress {
  version: number;
  after: number | 'end';
}

export interface Rebuilding {
  signal: AbortSignal;
  /** Whether what is indexed already is indexed again. */
  isFromStart?: boolean;
  /** Told before the first batch and after each: how many rows it had, of how many in all. */
  report: (source: SearchSource, rows: number, total: number) => void;
}

/**
 * Indexes all rows, where that has not been done. A batch at a time, while requests are answered and others write: what
 * is written meanwhile is noted as ever. Can be interrupted: the next time it goes on where it was.
 */
export const rebuildIndex = (rebuilding: Rebuilding): Promise<void> => {
  // A command's own begins after what its start has begun.
  running = running.then(() => rebuild(rebuilding));
  return running;
};

let running = Promise.resolve();

const rebuild = async ({ signal, isFromStart = false, report }: Rebuilding): Promise<void> => {
  for (const source of searchSources()) {
    const { after } = await progressOf(source);
    const isInterrupted = after !== 'end' && after > 0;
    if (after === 'end' && !isFromStart) continue;
    let last = isInterrupted ? after : 0;
    report(source, 0, await countAfter(source, last));
    for (;;) {
      if (signal.aborted) return;
      const ids = await idsAfter(source, last);
      if (ids.length === 0) break;
      last = ids.at(-1) ?? last;
      await indexRows(source, ids, last);
      report(source, ids.length, 0);
    }
    await storeProgress(source, 'end');
  }
};

const indexRows = (source: SearchSource, ids: readonly number[], last: number): Promise<void> =>
  inTransaction(async (trx) => {
    await lockIndexes(trx);
    await writeEntries(trx, source, await readTexts(source, ids));
    await storeProgress(source, last);
  });

const idsAfter = async (source: SearchSource, after: number): Promise<number[]> => {
  const rows = await queryPrepared<{ id: number }>(
    `select id as "id" from "${source.table}" as one
      where id > ? and ${isIndexed(source, 'one')} order by id limit ?`,
    [after, BATCH],
  );
  return rows.map(({ id }) => id);
};

const countAfter = async (source: SearchSource, after: number): Promise<number> => {
  const [row] = await queryPrepared<{ total: number | string }>(
    `select count(*) as "total" from "${source.table}" as one
      where id > ? and ${isIndexed(source, 'one')}`,
    [after],
  );
  return Number(row?.total ?? 0);
};

const storeOf = ({ uid }: SearchSource) =>
  strapi.store({ type: 'core', name: 'foreword', key: `search-index ${uid}` });

const progressOf = async (source: SearchSource): Promise<Progress> => {
  const stored = (await storeOf(source).get({})) as Progress | null;
  return stored?.version === VERSION ? stored : { version: VERSION, after: 0 };
};

const storeProgress = (source: SearchSource, after: Progress['after']): Promise<unknown> =>
  storeOf(source).set({ value: { version: VERSION, after } });
