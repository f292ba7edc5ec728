import type { UID } from '@strapi/strapi';

import { columnOf, conditionsBehind, modelBehind } from './attributes';
import { comparisonsOf } from './comparisons';
import type { Dialect } from './dialect';
import { joinOf, type NextAlias } from './join';
import { meetsNothing } from './null-row';
import { isSelective } from './selective';
import type { Where } from './query';
import { join, type Sql, sql } from './sql';

/** What one statement is compiled with. */
export interface Compiler {
  dialect: Dialect;
  nextAlias: NextAlias;
}

interface Place extends Compiler {
  uid: UID.Schema;
  /** The alias of the model's table. */
  table: string;
}

/**
 * Conditions as SQL; undefined where there are none.
 *
 * Strapi's query engine joins a table for each relation that a filter leads through, and keeps a row for which the
 * whole condition holds with any of the joined rows. That is the same as asking for each relation by itself whether
 * such a row exists: here that is a subquery, which repeats no row, so nothing has to be made distinct. A negation
 * is moved down to the comparisons, since it is about the joined row too. Where a relation leads nowhere, the joined
 * row is null in all columns: some conditions hold for it (`null-row.ts`).
 */
export const whereOf = (place: Place, where: unknown, isNegated = false): Sql | undefined => {
  if (Array.isArray(where)) {
    return combined(
      where.map((one) => whereOf(place, one, isNegated)),
      isNegated ? 'or' : 'and',
    );
  }
  const parts = Object.entries(where as Where).map(([key, value]) =>
    partOf(place, key, value, isNegated),
  );
  return combined(parts, isNegated ? 'or' : 'and');
};

const partOf = (place: Place, key: string, value: unknown, isNegated: boolean): Sql | undefined => {
  if (key === '$not') return whereOf(place, value, !isNegated);
  if (key === '$and' || key === '$or') {
    const parts = (value as unknown[]).map((one) => whereOf(place, one, isNegated));
    return combined(parts, (key === '$and') === isNegated ? 'or' : 'and');
  }
  const { uid, table, dialect } = place;
  if (modelBehind(uid, key)) return relatedOf(place, key, conditionsBehind(value), isNegated);
  const { name, type } = columnOf(uid, key);
  const part = comparisonsOf({ name: `${table}."${name}"`, type }, value, dialect);
  return part && isNegated ? sql`not (${part})` : part;
};

const relatedOf = (
  { uid, table, ...compiler }: Place,
  name: string,
  conditions: unknown,
  isNegated: boolean,
): Sql => {
  const related = joinOf(uid, name, compiler.nextAlias);
  const behind = whereOf({ ...compiler, ...related }, conditions, isNegated);
  const links = related.where.map((text) => sql`${text}`);
  const where = join([...links, sql`(${behind ?? 'true'})`], ' and ');
  const owner = `${table}."${related.ownerColumn}"`;
  const found = isSelective(related.uid, conditions, isNegated)
    ? sql`${owner} in (select ${related.owner} from ${related.from} where ${where})`
    : sql`exists (select 1 from ${related.from} where ${related.owner} = ${owner} and ${where})`;
  if (!meetsNothing(related.uid, conditions, isNegated)) return found;

  const own = [...related.where, `${related.owner} = ${owner}`].join(' and ');
  return sql`(${found} or not exists (select 1 from ${related.from} where ${own}))`;
};

const combined = (parts: readonly (Sql | undefined)[], operator: 'and' | 'or'): Sql | undefined => {
  const present = parts.filter((part) => part !== undefined);
  if (present.length <= 1) return present[0];
  return sql`(${join(present, ` ${operator} `)})`;
};
