import { queryPrepared } from '../database';
import { ROOT } from '../read-model';
import { SEARCHABLE_PARTS } from '../schema';
import type { Candidate, Finding } from './finding';
import { boundKey, idOf } from './keys';
import { fts5In, fts5Of } from './match';
import { RANKED, rankedUnits, WORTH } from './scores';

/**
 * The newest rows that are found. FTS5 answers in the order of its keys, so that reading ends with the last row that is
 * wanted; `cross join` is SQLite's word for that order of the tables.
 */
export const findInSqlite = (finding: Finding): Promise<Candidate[]> => {
  const { source, query, where, parts, from, before, limit, isBehind } = finding;
  const { index, table, dates, name } = source;
  const key = `${index}.rowid`;
  const date = dates.map((column) => `${ROOT}."${column}"`).join(', ');
  return queryPrepared<Candidate>(
    `select ${ROOT}.id as "id", cast(${key} as text) as "key", coalesce(${date}, 0) as "at"
      from ${index} cross join "${table}" ${ROOT} on ${ROOT}.id = ${idOf(key)}
      where ${index} match ?
        ${from === undefined ? '' : `and ${key} >= ${boundKey()}`}
        ${before === undefined ? '' : `and ${key} < ${boundKey()}`}
        and (${where.text}) ${isBehind ? AND_NOT_NOTED(key) : ''}
      order by ${key} desc limit ?`,
    [
      ...[fts5Of(query, parts), from ?? [], before ?? []].flat(),
      ...where.bindings,
      ...(isBehind ? [name] : []),
      limit,
    ],
  );
};

const AND_NOT_NOTED = (key: string): string =>
  `and not exists (select 1 from search_pending where source = ? and (key = ${key} or row_id = ${idOf(key)}))`;

/** What the found rows are worth, by their ids. */
export const rankInSqlite = async (
  { source, query, parts }: Finding,
  candidates: readonly Candidate[],
): Promise<Map<number, number>> => {
  const scores = new Map(candidates.map(({ id }) => [id, 0]));
  const oldest = oldestKey(candidates);
  if (oldest === undefined) return scores;
  const units = rankedUnits(query);
  const whole = fts5Of(query, parts);
  for (const unit of units) {
    const best = new Map<number, number>();
    for (const part of partsRanked(source)) {
      const found = await queryPrepared<{ id: number }>(
        `select ${idOf('rowid')} as "id" from ${source.index}
          where ${source.index} match ? and rowid >= ${boundKey()} order by rowid desc`,
        [fts5In(whole, part, unit), oldest],
      );
      for (const { id } of found) if (!best.has(id)) best.set(id, WORTH[part]);
    }
    for (const [id, score] of scores) {
      scores.set(id, score + (best.get(id) ?? WORTH.notes) / units.length);
    }
  }
  return scores;
};

/** The parts that documents of a source have at all, without the last, which needs no question. */
const partsRanked = ({ texts, relations }: Finding['source']) => {
  const present = [...texts, ...relations].map(({ part }) => part);
  const parts = SEARCHABLE_PARTS.filter((part) => present.includes(part));
  return RANKED.filter((part) => parts.includes(part));
};

/** Keys are compared as numbers, of which they have too many digits. */
const oldestKey = (candidates: readonly Candidate[]): string | undefined =>
  candidates.reduce<string | undefined>(
    (oldest, { key }) => (oldest !== undefined && BigInt(oldest) <= BigInt(key) ? oldest : key),
    undefined,
  );
