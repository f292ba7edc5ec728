import type { Attributes } from '../schema';
import { isDay, isMoment, isTime } from './dates';
import type { Kind } from './kinds';

type Attribute = Attributes[string];

/** NUL, which PostgreSQL refuses, and half of a pair of surrogates. */
const UNSTORABLE = /\0|\p{Cs}/u;

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
const DIGITS = /^[+-]?\d{1,30}$/;

const INTEGER = 2 ** 31;
const BIG_INTEGER = 2n ** 63n;

/** As Strapi has them. */
const BOOLEANS: readonly unknown[] = [true, false, 'true', 'false', 't', 'f', '1', '0', 1, 0];

export const isBoolean = (value: unknown): boolean => BOOLEANS.includes(value);

export const isText = (value: unknown): boolean =>
  typeof value === 'string'
    ? !UNSTORABLE.test(value)
    : isNumber(value) || typeof value === 'boolean';

/** Any finite number: PostgreSQL compares a `decimal` with numbers of any size. */
const isNumber = (value: unknown): boolean => Number.isFinite(numberOf(value));

const numberOf = (value: unknown): number => {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return NaN;
  const text = value.trim();
  return NUMBER.test(text) ? Number(text) : NaN;
};

/** Of four bytes, as PostgreSQL stores an `integer`. */
export const isInteger = (value: unknown): boolean => {
  const number = numberOf(value);
  return Number.isInteger(number) && number >= -INTEGER && number < INTEGER;
};

/** Of eight bytes. */
const isBigInteger = (value: unknown): boolean => {
  const text = typeof value === 'string' ? value.trim() : wholeText(value);
  if (text === undefined || !DIGITS.test(text)) return false;
  const number = BigInt(text);
  return number >= -BIG_INTEGER && number < BIG_INTEGER;
};

const wholeText = (value: unknown): string | undefined =>
  typeof value === 'bigint' || (typeof value === 'number' && Number.isInteger(value))
    ? String(value)
    : undefined;

const isChoice = (value: unknown, attribute?: Attribute): boolean =>
  attribute?.type !== 'enumeration' || attribute.enum.some((choice) => choice === value);

/** A text of JSON, or a number, true or false as they are. */
const isJson = (value: unknown): boolean => {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value === 'boolean') return true;
  if (typeof value !== 'string') return false;
  try {
    return isStorable(JSON.parse(value));
  } catch {
    return false;
  }
};

/** PostgreSQL takes no `\u0000` and no number beyond its own in JSON. */
const isStorable = (json: unknown): boolean => {
  if (typeof json === 'string') return !UNSTORABLE.test(json);
  if (typeof json === 'number') return Number.isFinite(json);
  if (typeof json !== 'object' || json === null) return true;
  return Object.entries(json).every(([name, inner]) => isStorable(name) && isStorable(inner));
};

interface Form {
  fits: (value: unknown, attribute?: Attribute) => boolean;
  /** What a value should be, after "should be". */
  words: string;
}

const FORMS: Record<Kind, Form> = {
  text: { fits: isText, words: 'a text' },
  choice: { fits: isChoice, words: 'one of the values of this field' },
  integer: { fits: isInteger, words: 'a whole number of up to 2147483647' },
  biginteger: { fits: isBigInteger, words: 'a whole number of up to 9223372036854775807' },
  number: { fits: isNumber, words: 'a number' },
  boolean: { fits: isBoolean, words: 'true or false' },
  date: { fits: isDay, words: 'a date such as 2026-07-18' },
  time: { fits: isTime, words: 'a time such as 09:30:00' },
  datetime: { fits: isMoment, words: 'a date and time such as 2026-07-18T09:30:00Z' },
  json: { fits: isJson, words: 'a text of JSON' },
};

export const formOf = (kind: Kind): Form => FORMS[kind];
