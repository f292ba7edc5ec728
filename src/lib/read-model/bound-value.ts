import { parseType } from '@strapi/utils';

import type { Binding } from '../database';

/**
 * A value to compare an attribute with, as Strapi stores values of that type.
 *
 * @param value one that `query-check` has found to fit
 */
export const boundValue = (type: string, value: unknown): Binding => {
  switch (type) {
    case 'boolean':
      return parsed('boolean', value);
    case 'integer':
    case 'increments':
    case 'float':
    case 'decimal':
      return Number(value);
    case 'biginteger':
      return BigInt(String(value).trim()).toString();
    case 'date':
      // Strapi cuts off a time that follows.
      return typeof value === 'string' ? value.slice(0, DAY) : parsed('date', value);
    case 'time':
      return parsed('time', value);
    case 'datetime':
    case 'timestamp':
      return parsed('datetime', value instanceof Date ? value : String(value));
    default:
      return String(value);
  }
};

const DAY = 'YYYY-MM-DD'.length;

const parsed = (type: 'boolean' | 'date' | 'time' | 'datetime', value: unknown): Binding =>
  parseType({ type, value });
