import type { UID } from '@strapi/strapi';

import { isQuery } from '../query';
import { columnOf, conditionsBehind, modelBehind } from './attributes';

/** Operators that few rows pass, where an attribute has many values. */
const EQUALITY = ['$eq', '$in', '$eqi'];

/** Whether attributes of a type have few values, each of them that of many rows. */
export const hasFewValues = (type: string): boolean => FEW_VALUES.includes(type);

const FEW_VALUES = ['boolean', 'enumeration', 'locale'];

/**
 * Whether few rows pass some conditions, as with a slug: then the statement begins with these, and looks for their
 * owners; otherwise it looks from each owner. SQLite does what the statement says, PostgreSQL as it thinks best.
 */
export const isSelective = (uid: UID.Schema, where: unknown, isNegated: boolean): boolean => {
  if (isNegated) return false;
  if (Array.isArray(where)) return where.some((one) => isSelective(uid, one, false));
  if (!isQuery(where)) return false;
  return Object.entries(where).some(([key, value]) => {
    if (key === '$and') return isSelective(uid, value, false);
    if (key === '$or') {
      return Array.isArray(value) && value.every((one) => isSelective(uid, one, false));
    }
    if (key === '$not') return false;
    const target = modelBehind(uid, key);
    if (target) return isSelective(target, conditionsBehind(value), false);
    return !hasFewValues(columnOf(uid, key).type) && isEquality(value);
  });
};

const isEquality = (value: unknown): boolean => {
  if (!isQuery(value)) return value !== null;
  return EQUALITY.some((operator) => operator in value && value[operator] !== null);
};
