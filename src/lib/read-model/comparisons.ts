import { isQuery } from '../query';
import { boundValue } from './bound-value';
import type { Dialect } from './dialect';
import { hasFewValues } from './selective';
import { bind, join, type Sql, sql } from './sql';

/** A column, and the type of the attribute that it holds. */
export interface Column {
  /** As SQL. */
  name: string;
  type: string;
}

interface Compared extends Column {
  dialect: Dialect;
}

/** What the rows must be like for the comparisons of one column. @param value by operator, or by itself */
export const comparisonsOf = (
  column: Column,
  value: unknown,
  dialect: Dialect,
): Sql | undefined => {
  const compared = { ...column, dialect };
  if (!isQuery(value)) {
    return compare(compared, Array.isArray(value) ? '$in' : '$eq', value);
  }
  const parts = Object.entries(value).flatMap(([operator, operand]) => {
    const part =
      operator === '$not'
        ? negation(comparisonsOf(column, operand, dialect))
        : compare(compared, operator, operand);
    return part ? [part] : [];
  });
  return parts.length > 0 ? join(parts, ' and ') : undefined;
};

const negation = (part: Sql | undefined): Sql | undefined => part && sql`not (${part})`;

const LISTS = ['$in', '$notIn', '$between'];

/** Several values for an operator that takes one are alternatives. */
const compare = (column: Compared, operator: string, value: unknown): Sql | undefined => {
  if (Array.isArray(value) && !LISTS.includes(operator)) {
    const parts = value.map((one: unknown) => compareOne(column, operator, one));
    return parts.length > 0 ? sql`(${join(parts, ' or ')})` : undefined;
  }
  return compareOne(column, operator, value);
};

const compareOne = (column: Compared, operator: string, value: unknown): Sql => {
  const comparison = COMPARISONS.get(operator);
  if (!comparison) throw new Error(`No SQL for ${operator}.`);
  const { text, bindings } = comparison(column, value);
  return { text: hasFewValues(column.type) ? column.dialect.likely(text) : text, bindings };
};

type Comparison = (column: Compared, value: unknown) => Sql;

const bound = ({ type }: Column, value: unknown): Sql => bind(boundValue(type, value));

const isNull = ({ name }: Column): Sql => sql`${name} is null`;
const isNotNull = ({ name }: Column): Sql => sql`${name} is not null`;

const by =
  (operator: string, ifNull?: (column: Column) => Sql): Comparison =>
  (column, value) =>
    value === null && ifNull
      ? ifNull(column)
      : sql`${column.name} ${operator} ${bound(column, value)}`;

const inList =
  (operator: string, ifEmpty: string): Comparison =>
  (column, value) => {
    const values = [value].flat();
    if (values.length === 0) return sql`${ifEmpty}`;
    const list = join(
      values.map((one) => bound(column, one)),
      ', ',
    );
    return sql`${column.name} ${operator} (${list})`;
  };

const between: Comparison = (column, value) => {
  const [from, to] = value as readonly unknown[];
  return sql`${column.name} between ${bound(column, from)} and ${bound(column, to)}`;
};

/** Whatever the case. SQLite knows the case of the letters of ASCII alone, as with Strapi's own query engine. */
const lowered =
  (operator: string, ifNull: (column: Column) => Sql): Comparison =>
  (column, value) =>
    value === null
      ? ifNull(column)
      : sql`${lower(column)} ${operator} lower(${bind(textOf(value))})`;

const lower = ({ name, dialect }: Compared): string => `lower(${dialect.asText(name)})`;

interface Pattern {
  before?: '%';
  after?: '%';
  operator?: 'like' | 'not like';
  anyCase?: boolean;
}

const like =
  ({ before, after, operator = 'like', anyCase = false }: Pattern): Comparison =>
  (column, value) => {
    const pattern = bind(`${before ?? ''}${escaped(textOf(value))}${after ?? ''}`);
    const { likeEscape } = column.dialect;
    return anyCase
      ? sql`${lower(column)} ${operator} lower(${pattern})${likeEscape}`
      : sql`${column.name} ${operator} ${pattern}${likeEscape}`;
  };

/** A text, or a number or boolean as one. */
const textOf = (value: unknown): string => String(boundValue('string', value));

const escaped = (text: string): string => text.replace(/[%_\\]/g, '\\$&');

const ANYWHERE = { before: '%', after: '%' } as const;

/** The same SQL as Strapi's query engine makes. */
const COMPARISONS: ReadonlyMap<string, Comparison> = new Map([
  ['$eq', by('=', isNull)],
  ['$ne', by('<>', isNotNull)],
  ['$gt', by('>')],
  ['$gte', by('>=')],
  ['$lt', by('<')],
  ['$lte', by('<=')],
  ['$in', inList('in', '1 = 0')],
  ['$notIn', inList('not in', '1 = 1')],
  ['$between', between],
  ['$null', (column, value) => (value === false ? isNotNull(column) : isNull(column))],
  ['$notNull', (column, value) => (value === false ? isNull(column) : isNotNull(column))],
  ['$eqi', lowered('=', isNull)],
  ['$nei', lowered('<>', isNotNull)],
  ['$contains', like(ANYWHERE)],
  ['$notContains', like({ ...ANYWHERE, operator: 'not like' })],
  ['$containsi', like({ ...ANYWHERE, anyCase: true })],
  ['$notContainsi', like({ ...ANYWHERE, operator: 'not like', anyCase: true })],
  ['$startsWith', like({ after: '%' })],
  ['$startsWithi', like({ after: '%', anyCase: true })],
  ['$endsWith', like({ before: '%' })],
  ['$endsWithi', like({ before: '%', anyCase: true })],
]);
