import type { UID } from '@strapi/strapi';
import { LRUCache } from 'lru-cache';

import { listTags, memoize } from '../http-cache';
import { ROOT, type RowFilter, type Sql, sql } from '../read-model';
import { typeFacts } from '../schema';
import type { Plan } from './plan';
import { rowsOf } from './run';

/**
 * How many documents a plan chooses. All that an audience sees of a type are counted once, until one of the type is
 * written.
 */
export const countChosen = (plan: Plan): Promise<number> => {
  const { uid, isFiltered, chosen, visible } = plan;
  // Only what is cached is invalidated by its type.
  const isMemoized = !isFiltered && typeFacts(strapi.contentType(uid)).cached === true;
  return isMemoized
    ? countMemoized(uid, statementOf(plan, visible))
    : countOf(statementOf(plan, chosen));
};

/** The same after a part has been read: one that is not full tells how many there are. */
export const countAfter = async (
  plan: Plan,
  { start, limit }: { start: number; limit: number },
  read: number,
): Promise<number> => {
  const isEnd = read < limit && (read > 0 || start === 0);
  return isEnd ? start + read : countChosen(plan);
};

const statementOf = ({ table }: Plan, { where }: RowFilter): Sql =>
  sql`select count(*) as total from ${table} ${ROOT} where ${where}`;

const countOf = async (statement: Sql): Promise<number> => {
  const [row] = await rowsOf<{ total: number | string }>(statement);
  return Number(row?.total ?? 0);
};

type Count = (key: string) => Promise<number>;

const counts = new Map<UID.ContentType, Count>();

/** The statements that were counted last: clients name locales, so there must be an end to them. */
const statements = new LRUCache<string, Sql>({ max: 1_000 });

const countMemoized = (uid: UID.ContentType, statement: Sql): Promise<number> => {
  const key = JSON.stringify(statement);
  statements.set(key, statement);
  const count = counts.get(uid) ?? memoize(countByKey, { tags: listTags(uid) });
  counts.set(uid, count);
  return count(key);
};

const countByKey: Count = (key) => {
  const statement = statements.get(key);
  return statement ? countOf(statement) : Promise.resolve(0);
};
