import type { Attributes } from '../schema';
import { type Kind } from './kinds';
import { type Operand, OPERATORS } from './operators';
import { formOf, isBoolean } from './values';

type Attribute = Attributes[string];

export interface Compared {
  attribute: Attribute;
  kind: Kind;
  operator: string;
  value: unknown;
  /** Whether the client wrote no operator: then a list stands for any of its values. */
  isImplicit: boolean;
}

/** What is wrong with a comparison, as a sentence; undefined where nothing is. */
export const faultOf = (compared: Compared, database: string): string | undefined => {
  const { kind, operator, isImplicit, value } = compared;
  const known = OPERATORS.get(operator);
  if (!known) return 'there is no such operator.';
  if (!known.kinds.includes(kind)) return `this operator is for ${namesOf(known.kinds)}.`;
  if (known.database && known.database !== database) {
    return `this operator is for ${known.database} alone.`;
  }
  const takes = isImplicit && Array.isArray(value) ? 'list' : known.takes;
  // Code of the server’s own compares with parts of statements; no client can send one.
  if (isMadeByCode(value)) return undefined;
  return OPERANDS[takes](value, compared);
};

const OPERANDS: Record<Operand, (value: unknown, compared: Compared) => string | undefined> = {
  value: (value, compared) => one(value, compared),
  'value or null': (value, compared) => (value === null ? undefined : one(value, compared)),
  list: (value, compared) => every([value].flat(), compared),
  pair: (value, compared) =>
    Array.isArray(value) && value.length === 2 ? every(value, compared) : 'should be two values.',
  'text or null': (value) => (value === null ? undefined : one(value, { kind: 'text' })),
  texts: (value) => every([value].flat(), { kind: 'text' }),
  boolean: (value) => (isBoolean(value) ? undefined : 'should be true or false.'),
};

type Form = Pick<Compared, 'kind'> & { attribute?: Attribute };

const one = (value: unknown, { kind, attribute }: Form): string | undefined => {
  const { fits, words } = formOf(kind);
  return fits(value, attribute) ? undefined : `should be ${words}.`;
};

const every = (values: unknown[], form: Form): string | undefined => {
  for (const value of values) {
    const fault = one(value, form);
    if (fault) return fault;
  }
  return undefined;
};

const isMadeByCode = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return (
    prototype !== null && Object.getPrototypeOf(prototype) !== null && !(value instanceof Date)
  );
};

const namesOf = (kinds: readonly Kind[]): string => kinds.map((kind) => WORDS[kind]).join(', ');

const WORDS: Record<Kind, string> = {
  text: 'texts',
  choice: 'enumerations',
  integer: 'integers',
  biginteger: 'big integers',
  number: 'numbers',
  boolean: 'booleans',
  date: 'dates',
  time: 'times',
  datetime: 'dates with times',
  json: 'JSON',
};
