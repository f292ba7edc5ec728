import { type Kind, KINDS } from './kinds';

/**
 * What stands behind an operator: one value of the attribute's kind; one, or null; a list of them; two of them;
 * a text, or null; a text, or several of which one is enough; true or false.
 */
export type Operand =
  'value' | 'value or null' | 'list' | 'pair' | 'text or null' | 'texts' | 'boolean';

export interface Operator {
  takes: Operand;
  /** The kinds of attributes that it compares. */
  kinds: readonly Kind[];
  /** The only database that has it. */
  database?: 'postgres';
}

const ORDERED: readonly Kind[] = KINDS.filter((kind) => kind !== 'boolean' && kind !== 'json');
const TEXTS: readonly Kind[] = ['text', 'choice'];

const equality = (takes: Operand): Operator => ({ takes, kinds: KINDS });
const order = (takes: Operand): Operator => ({ takes, kinds: ORDERED });
const ofText = (takes: Operand): Operator => ({ takes, kinds: TEXTS });

/** All operators that compare a field. `$and`, `$or` and `$not` combine filters instead. */
export const OPERATORS: ReadonlyMap<string, Operator> = new Map([
  ['$eq', equality('value or null')],
  ['$ne', equality('value or null')],
  ['$in', equality('list')],
  ['$notIn', equality('list')],
  ['$null', equality('boolean')],
  ['$notNull', equality('boolean')],
  ['$lt', order('value')],
  ['$lte', order('value')],
  ['$gt', order('value')],
  ['$gte', order('value')],
  ['$between', order('pair')],
  ['$eqi', ofText('text or null')],
  ['$nei', ofText('text or null')],
  ['$contains', ofText('texts')],
  ['$notContains', ofText('texts')],
  ['$containsi', ofText('texts')],
  ['$notContainsi', ofText('texts')],
  ['$startsWith', ofText('texts')],
  ['$startsWithi', ofText('texts')],
  ['$endsWith', ofText('texts')],
  ['$endsWithi', ofText('texts')],
  ['$jsonSupersetOf', { takes: 'value', kinds: ['json'], database: 'postgres' }],
]);
