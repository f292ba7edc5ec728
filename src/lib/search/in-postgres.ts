import { isAmong, queryPrepared } from '../database';
import { bind, join, ROOT, type Sql, sql } from '../read-model';
import type { Unit } from '../../text/search';
import type { Candidate, Finding } from './finding';
import { boundKey } from './keys';
import { tsqueryOf, tsqueryUnit } from './match';
import { LABELS } from './tsvector';
import { RANKED, rankedUnits, WORTH } from './scores';

/**
 * The newest rows that are found. For a frequent word PostgreSQL reads the rows from the newest on, for a rare one the GIN
 * index: which, it knows from how frequent words are, so that the statement is planned with its query each time.
 */
export const findInPostgres = async (finding: Finding): Promise<Candidate[]> => {
  const { source, query, where, parts, from, before, limit, isBehind } = finding;
  const { index, table, dates, name } = source;
  const { found, checked } = tsqueryOf(query, parts);
  const date = dates.map((column) => `${ROOT}."${column}"`).join(', ');
  const conditions: Sql[] = [
    sql`entry.words @@ ${bind(found)}::tsquery`,
    ...(checked === undefined ? [] : [sql`ts_match_vq(entry.words, ${bind(checked)}::tsquery)`]),
    ...(from === undefined ? [] : [{ text: `entry.key >= ${boundKey()}`, bindings: [from] }]),
    ...(before === undefined ? [] : [{ text: `entry.key < ${boundKey()}`, bindings: [before] }]),
    ...(isBehind ? [{ text: NOT_NOTED, bindings: [name] }] : []),
    sql`(${where})`,
  ];
  const { text, bindings } = sql`select ${ROOT}.id as "id", entry.key::text as "key",
      coalesce(${date}) as "at"
    from ${index} entry join "${table}" ${ROOT} on ${ROOT}.id = entry.row_id
    where ${join(conditions, ' and ')} order by entry.key desc limit ${bind(limit)}`;
  return queryPrepared<Candidate>(text, bindings);
};

const NOT_NOTED = `not exists (select 1 from search_pending
  where source = ? and (search_pending.key = entry.key or search_pending.row_id = entry.row_id))`;

/** What the found rows are worth, by their ids. */
export const rankInPostgres = async (
  { source, query }: Finding,
  candidates: readonly Candidate[],
): Promise<Map<number, number>> => {
  if (candidates.length === 0) return new Map();
  const units = rankedUnits(query).map(worthOf);
  // Joined to nothing, the vector is unpacked once for all comparisons.
  const { text, bindings } = sql`select id as "id", ${join(units, ' + ')} as "score"
    from (select row_id as id, words || ''::tsvector as words from ${source.index}
      where ${isAmong('row_id')} offset 0) entries`;
  const ids = candidates.map(({ id }) => id);
  const rows = await queryPrepared<{ id: number; score: number | string }>(text, [
    ...bindings,
    ids,
  ]);
  return new Map(rows.map(({ id, score }) => [id, Number(score) / units.length]));
};

const worthOf = (unit: Unit): Sql => {
  const cases = RANKED.map(
    (part) =>
      sql`when words @@ ${bind(tsqueryUnit(unit, LABELS[part]))}::tsquery then ${String(WORTH[part])}`,
  );
  return sql`(case ${join(cases, ' ')} else ${String(WORTH.notes)} end)`;
};
