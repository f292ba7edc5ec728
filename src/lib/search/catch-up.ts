import type { Knex } from 'knex';

import { inTransaction, isAmong, isPostgres, queryInTransaction, queryPrepared } from '../database';
import { idOf } from './keys';
import { readTexts } from './read-texts';
import { linkTableOf, viaName } from './related';
import { searchSources, type SearchSource } from './sources';
import { removeEntries, writeEntries } from './write-entries';

/** In rows: few enough for a transaction that does not delay others. */
const BATCH = 100;

/** Any number, as long as no other advisory lock of the database has it. */
const LOCK = 704_531_884;

/** What a trigger has noted. */
interface Note {
  id: number;
  source: string;
  key: string | null;
  rowId: number | null;
}

interface CatchingUp {
  /** So many batches at most. */
  batches?: number;
  /** How many notes a batch has. */
  size?: number;
  signal?: AbortSignal;
  /** Told after each batch how many it had. */
  report?: (notes: number) => void;
}

/**
 * Brings the indexes up to date with what has been written.
 *
 * @returns whether they are
 */
export const catchUp = async ({
  batches = Infinity,
  size = BATCH,
  signal,
  report,
}: CatchingUp = {}): Promise<boolean> => {
  for (let done = 0; done < batches && !signal?.aborted; done += 1) {
    if (!(await hasNotes())) return true;
    const notes = await catchUpBatch(size);
    report?.(notes);
  }
  return !(await hasNotes());
};

const hasNotes = async (): Promise<boolean> =>
  (await queryPrepared('select 1 as "one" from search_pending limit 1', [])).length > 0;

/** @returns how many notes it has done */
const catchUpBatch = (size: number): Promise<number> =>
  inTransaction(async (trx) => {
    // One instance at a time: what another has read would be older than what this one writes.
    await lockIndexes(trx);
    const notes = await queryInTransaction<Note>(
      trx,
      `select id as "id", source as "source", cast(key as text) as "key",
        coalesce(row_id, ${idOf('key')}) as "rowId" from search_pending order by id limit ?`,
      [size],
    );
    for (const source of searchSources()) await renew(trx, source, notes);
    const done = notes.map(({ id }) => id);
    await queryInTransaction(trx, `delete from search_pending where ${isAmong('id')}`, [done]);
    return notes.length;
  });

export const lockIndexes = async (trx: Knex.Transaction): Promise<void> => {
  if (isPostgres()) await trx.raw('select pg_advisory_xact_lock(?)', [LOCK]);
};

const renew = async (
  trx: Knex.Transaction,
  source: SearchSource,
  notes: readonly Note[],
): Promise<void> => {
  const own = notes.filter((note) => note.source === source.name);
  const ids = new Set(own.map(({ rowId }) => Number(rowId)));
  for (const { name } of source.relations) {
    const via = notes.filter((note) => note.source === viaName(source, name));
    for (const id of await ownersOf(trx, source, name, via)) ids.add(id);
  }
  if (ids.size === 0) return;
  await removeEntries(trx, source, new Set(own.flatMap(({ key }) => key ?? [])));
  await writeEntries(trx, source, await readTexts(source, [...ids]));
};

/** The rows of which a relation leads to those that have been written. */
const ownersOf = async (
  trx: Knex.Transaction,
  { uid }: SearchSource,
  relation: string,
  notes: readonly Note[],
): Promise<number[]> => {
  if (notes.length === 0) return [];
  const { table, owner, target } = linkTableOf(uid, relation);
  const found = await queryInTransaction<{ id: number }>(
    trx,
    `select distinct "${owner}" as "id" from "${table}" where ${isAmong(`"${target}"`)}`,
    [notes.map(({ rowId }) => Number(rowId))],
  );
  return found.map(({ id }) => id);
};
