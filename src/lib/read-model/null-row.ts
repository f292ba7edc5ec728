import type { UID } from '@strapi/strapi';

import { isQuery } from '../query';
import { conditionsBehind, modelBehind } from './attributes';

/** What a condition is for a row: SQL has three values; undefined where there is no condition. */
type Truth = boolean | 'unknown' | undefined;

/** Whether conditions hold for a row that is null in all its columns. */
export const meetsNothing = (uid: UID.Schema, where: unknown, isNegated: boolean): boolean =>
  negatedIf(isNegated, truthOf(uid, where)) === true;

const negatedIf = (isNegated: boolean, truth: Truth): Truth =>
  isNegated && typeof truth === 'boolean' ? !truth : truth;

const truthOf = (uid: UID.Schema, where: unknown): Truth => {
  if (Array.isArray(where)) return all(where.map((one) => truthOf(uid, one)));
  if (!isQuery(where)) return undefined;
  return all(
    Object.entries(where).map(([key, value]): Truth => {
      if (key === '$not') return negatedIf(true, truthOf(uid, value));
      if (key === '$and') return all((value as unknown[]).map((one) => truthOf(uid, one)));
      if (key === '$or') return any((value as unknown[]).map((one) => truthOf(uid, one)));
      const target = modelBehind(uid, key);
      // What a null row leads to is a null row.
      return target ? truthOf(target, conditionsBehind(value)) : truthOfComparisons(value);
    }),
  );
};

const truthOfComparisons = (value: unknown): Truth => {
  if (!isQuery(value)) return value === null ? true : 'unknown';
  return all(
    Object.entries(value).map(([operator, operand]): Truth => {
      switch (operator) {
        case '$not':
          return negatedIf(true, truthOfComparisons(operand));
        case '$null':
          return operand !== false;
        case '$notNull':
          return operand === false;
        case '$eq':
        case '$eqi':
          return operand === null ? true : 'unknown';
        case '$ne':
        case '$nei':
          return operand === null ? false : 'unknown';
        case '$in':
          return isEmpty(operand) ? false : 'unknown';
        case '$notIn':
          return isEmpty(operand) ? true : 'unknown';
        default:
          return 'unknown';
      }
    }),
  );
};

const isEmpty = (list: unknown): boolean => Array.isArray(list) && list.length === 0;

const all = (truths: readonly Truth[]): Truth => {
  const present = truths.filter((truth) => truth !== undefined);
  if (present.length === 0) return undefined;
  if (present.includes(false)) return false;
  return present.includes('unknown') ? 'unknown' : true;
};

const any = (truths: readonly Truth[]): Truth => {
  const present = truths.filter((truth) => truth !== undefined);
  if (present.length === 0) return undefined;
  if (present.includes(true)) return true;
  return present.includes('unknown') ? 'unknown' : false;
};
