import type { Model, ModelOf } from './model';
import {
  isPublicWhenOperator,
  PUBLIC_WHEN_OPERATORS,
  type PublicWhenOperator,
} from './public-filter';
import { targetOf } from './relations';

/**
 * The problems of a `publicWhen`, one sentence each. It is compiled to SQL and also passed to GraphQL as a
 * filter, so both must support it.
 */
export const filterProblems = (
  filter: unknown,
  { attributes }: Model,
  modelOf: ModelOf,
  path: readonly string[] = [],
): string[] => {
  if (!isObject(filter)) return [`${at(path)}must be a filter`];
  return Object.entries(filter).flatMap(([name, condition]) => {
    const attribute = attributes[name];
    const here = [...path, name];
    if (!attribute) return [`${at(here)}is no attribute of the schema`];
    if ('private' in attribute && attribute.private === true) {
      return [`${at(here)}is private, which GraphQL cannot filter by`];
    }
    const target = targetOf(attribute);
    const model = target && modelOf(target);
    if (model) return filterProblems(condition, model, modelOf, here);
    return operatorProblems(condition, here);
  });
};

const operatorProblems = (condition: unknown, path: readonly string[]): string[] => {
  const operators = isObject(condition) ? Object.keys(condition) : [];
  const known = `one of ${PUBLIC_WHEN_OPERATORS.join(', ')}`;
  if (operators.length === 0) return [`${at(path)}must have ${known}`];
  return Object.entries(condition as object).flatMap(([operator, value]) => {
    const here = at([...path, operator]);
    if (!isPublicWhenOperator(operator)) return [`${here}is not ${known}`];
    return VALUES[operator](value) ? [] : [`${here}cannot be ${JSON.stringify(value)}`];
  });
};

/** Values that can be SQL literals; knex would take a `?` for a binding. */
const isPlain = (value: unknown): boolean =>
  typeof value === 'number' ||
  typeof value === 'boolean' ||
  (typeof value === 'string' && !value.includes('?'));

const isPlainList = (value: unknown): boolean =>
  Array.isArray(value) && value.length > 0 && value.every(isPlain);

const isBoolean = (value: unknown): boolean => typeof value === 'boolean';

const VALUES: Record<PublicWhenOperator, (value: unknown) => boolean> = {
  $eq: isPlain,
  $ne: isPlain,
  $in: isPlainList,
  $notIn: isPlainList,
  $null: isBoolean,
  $notNull: isBoolean,
};

const at = (path: readonly string[]): string => (path.length > 0 ? `at ${path.join('.')} ` : '');

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
