import fc from 'fast-check';

import { type Kind, OPERATORS } from '../../../src/lib/query-check';
import { type Field, type Model, modelOf, type Way } from './models';
import type { Part, Query, Value } from './query';
import { spellingsOf, type Stored, textOf, valueOf } from './values';

/** In what a question is asked: GraphQL takes fewer fields and operators in filters than REST. */
export interface Language {
  /** Whether a field or a relation of a model can be filtered by. */
  hasFilter: (uid: string, name: string) => boolean;
  /** `$eq` and others. */
  operators: string[];
  /** Whether a value may stand without an operator, and a relation be compared as a whole. */
  isTerse: boolean;
}

export interface Asked {
  stored: Stored;
  language: Language;
}

/** Where a filter stands. */
interface Place {
  /** How many relations it may lead over, and groups it may be in. */
  depth: number;
  isNegated: boolean;
  /** Whether it is on a relation itself, around which no $not may go. */
  isBehind: boolean;
}

type Filters = fc.Arbitrary<Query>;

/** Filters on the documents of a model that can be: fields, relations, components, and groups of all of these. */
export const filtersOn = (asked: Asked, uid: string, depth = 2): Filters =>
  filtersIn(asked, uid, { depth, isNegated: false, isBehind: false });

const filtersIn = (asked: Asked, uid: string, place: Place): Filters => {
  const model = modelOf(uid);
  const one = conditionOn(asked, model, place);
  const several = fc.array(one, { minLength: 1, maxLength: 2 }).map(merged);
  if (place.depth === 0) return one;
  const deeper = { ...place, depth: place.depth - 1, isBehind: false };
  const inner = fc.array(
    fc.oneof(
      { weight: 4, arbitrary: one },
      { weight: 1, arbitrary: fc.constant(null).chain(() => filtersIn(asked, uid, deeper)) },
    ),
    { minLength: 1, maxLength: 3 },
  );
  const negated = fc
    .constant(null)
    .chain(() => filtersIn(asked, uid, { ...deeper, isNegated: true }));
  return fc.oneof(
    { weight: 6, arbitrary: several },
    { weight: 2, arbitrary: inner.map((list): Query => ({ $and: list })) },
    { weight: 2, arbitrary: inner.map((list): Query => ({ $or: list })) },
    {
      weight: place.isBehind ? 0 : 1,
      arbitrary: negated.map((filters): Query => ({ $not: filters })),
    },
  );
};

const merged = (conditions: Query[]): Query => Object.assign({}, ...conditions) as Query;

const conditionOn = (asked: Asked, { uid, fields, ways }: Model, place: Place): Filters => {
  const { hasFilter } = asked.language;
  const known = fields.filter(({ name }) => hasFilter(uid, name));
  const onField = fc
    .constantFrom(...known)
    .chain((field) =>
      comparisonsOf(asked, uid, field).map((part): Query => ({ [field.name]: part })),
    );
  // Under a $not, what is not public of a relation would be matched: it is refused.
  const open = ways.filter(
    ({ name, target }) => hasFilter(uid, name) && !(place.isNegated && modelOf(target).isLimited),
  );
  if (open.length === 0 || place.depth === 0) return onField;
  return fc.oneof(
    { weight: 3, arbitrary: onField },
    {
      weight: 2,
      arbitrary: fc
        .constantFrom(...open)
        .chain((way) => alongWay(asked, way, place).map((part): Query => ({ [way.name]: part }))),
    },
  );
};

const alongWay = (asked: Asked, { target }: Way, place: Place): fc.Arbitrary<Part> => {
  const { stored, language } = asked;
  const inner = filtersIn(asked, target, { ...place, depth: place.depth - 1, isBehind: true });
  if (!language.isTerse) return inner;
  const id = fc.constantFrom(...stored.of(target, 'id', 0));
  return fc.oneof(
    { weight: 5, arbitrary: inner },
    { weight: 1, arbitrary: fc.oneof(id, fc.array(id, { minLength: 1, maxLength: 3 })) },
    { weight: 1, arbitrary: operation(asked, target, { name: 'id', kind: 'integer' }) },
    {
      weight: 1,
      arbitrary: fc.constantFrom<Query>(
        { $null: 'true' },
        { $notNull: 'true' },
        { $null: 'false' },
      ),
    },
  );
};

/** What a field is compared with: `x`, `{ $gt: 1, $lt: 5 }`, `{ $not: { $in: [x, y] } }`. */
const comparisonsOf = (asked: Asked, uid: string, field: Field): fc.Arbitrary<Part> => {
  const one = operation(asked, uid, field);
  const operations = fc.array(one, { minLength: 1, maxLength: 2 }).map(merged);
  const explicit = fc.oneof(
    { weight: 8, arbitrary: operations },
    { weight: 1, arbitrary: one.map((inner): Query => ({ $not: inner })) },
  );
  if (!asked.language.isTerse) return explicit;
  const value = asValue(asked, uid, field);
  return fc.oneof(
    { weight: 4, arbitrary: explicit },
    { weight: 1, arbitrary: value },
    { weight: 1, arbitrary: fc.array(value, { minLength: 1, maxLength: 3 }) },
  );
};

const asValue = ({ stored, language }: Asked, uid: string, field: Field): fc.Arbitrary<Value> => {
  const value = valueOf(stored, uid, field);
  if (!language.isTerse) return value;
  return value.chain((one) => fc.constantFrom(...spellingsOf(field, one)));
};

/** PostgreSQL alone has an operator for JSON, which compares with JSON. */
const isAskedOf = (kind: Kind, operator: string): boolean => {
  const found = OPERATORS.get(operator);
  return found?.database === undefined && found?.kinds.includes(kind) === true;
};

/** In lists, Strapi loses the dates that the GraphQL plugin makes of texts, and so compares with an empty list. */
const isLost = ({ isTerse }: Language, { kind }: Field, operator: string): boolean =>
  !isTerse && kind === 'datetime' && ['$in', '$notIn', '$between'].includes(operator);

const operatorsFor = ({ language }: Asked, field: Field): string[] =>
  language.operators.filter(
    (name) => isAskedOf(field.kind, name) && !isLost(language, field, name),
  );

const operation = (asked: Asked, uid: string, field: Field): Filters =>
  fc
    .constantFrom(...operatorsFor(asked, field))
    .chain((operator) =>
      operandOf(asked, uid, field, operator).map((operand): Query => ({ [operator]: operand })),
    );

const operandOf = (
  asked: Asked,
  uid: string,
  field: Field,
  operator: string,
): fc.Arbitrary<Part> => {
  const value = asValue(asked, uid, field);
  const text = textOf(asked.stored, uid, field);
  const texts = fc.array(text, { minLength: 1, maxLength: 2 });
  switch (OPERATORS.get(operator)?.takes) {
    case 'boolean':
      return fc.boolean();
    case 'list':
      return fc.array(value, { minLength: 1, maxLength: 3 });
    case 'pair':
      return fc.tuple(value, value).map((pair): Part => pair);
    case 'text or null':
      return text;
    case 'texts':
      if (!asked.language.isTerse) return text;
      return fc.oneof({ weight: 5, arbitrary: text }, { weight: 1, arbitrary: texts });
    default:
      return value;
  }
};
