import { dateOf, isPostgres } from '../database';
import { compileFilter } from '../read-model';
import { catchUp } from './catch-up';
import { findInPostgres, rankInPostgres } from './in-postgres';
import { findInSqlite, rankInSqlite } from './in-sqlite';
import { firstKeyOf } from './keys';
import type { Candidate, Finding, Found, Wanted } from './finding';

/** So many are counted and ranked: more nobody pages through. */
const MOST = 1_000;

/** How much is brought up to date before a search is answered; what is beyond is passed over until it is. */
const BATCHES_AT_ONCE = 5;

/**
 * The rows that a query finds. What they are and who may see them is asked of the rows themselves, in the statement that
 * reads the index, so that nothing is found that has been taken back.
 */
export const findRowsBy = async (wanted: Wanted): Promise<Found> => {
  const { source, query, where, from, before, sort, parts } = wanted;
  if (query.wanted.length === 0) return { rows: [], isAll: true };
  const isBehind = !(await catchUp({ batches: BATCHES_AT_ONCE }));
  const finding: Finding = {
    ...{ source, query, parts, isBehind, limit: MOST + 1 },
    where: compileFilter(source.uid, { where }).where,
    from: from && firstKeyOf(from),
    before: before && firstKeyOf(before),
  };
  const found = await (isPostgres() ? findInPostgres(finding) : findInSqlite(finding));
  const candidates = distinct(found).slice(0, MOST).sort(newestFirst);
  const rank = isPostgres() ? rankInPostgres : rankInSqlite;
  const scores = sort === 'relevance' ? await rank(finding, candidates) : new Map<number, number>();
  const rows = candidates.map(({ id }) => ({ id, score: scores.get(id) ?? 0 }));
  if (sort === 'relevance') rows.sort((one, other) => other.score - one.score);
  return { rows, isAll: found.length <= MOST };
};

/** A row is in the index twice while its date has changed and that is not brought up to date. */
const distinct = (found: readonly Candidate[]): Candidate[] => [
  ...new Map(found.map((one) => [one.id, one])).values(),
];

const newestFirst = (one: Candidate, other: Candidate): number =>
  timeOf(other) - timeOf(one) || other.id - one.id;

const timeOf = ({ at }: Candidate): number => dateOf(at)?.getTime() ?? 0;
