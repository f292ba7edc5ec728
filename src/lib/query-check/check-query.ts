import type { UID } from '@strapi/strapi';

import {
  type Comparison,
  type Field,
  type Group,
  isQuery,
  type List,
  type Query,
  type Step,
  visitQuery,
} from '../query';
import { type Attributes, type ModelOf, zoneComponents } from '../schema';
import { faultOf } from './comparisons';
import { kindOf } from './kinds';
import { faultOfList } from './list-parameters';
import { invalidParameter } from './refuse';
import { isBoolean } from './values';

type Attribute = Attributes[string];

export interface CheckOptions {
  modelOf: ModelOf;
  /** The kind of database: one of them has operators that the other has not. */
  database: string;
}

const UNKNOWN = 'there is no such field.';
const LOGICAL = ['$and', '$or', '$not'];

/**
 * Refuses a query that cannot be: by the types of the schemas, each filter with its operator and value, sort,
 * fields and populate, at any depth, and the other parameters of lists. Other parameters are left alone.
 *
 * @param query as the client wrote it, in the notation of REST; values are texts, or what GraphQL makes of them
 * @throws PARAMETER_INVALID; `details.field` is the path of the first parameter that cannot be
 */
export const checkQuery = (uid: UID.Schema, query: object, options: CheckOptions): void => {
  const { modelOf } = options;
  if (Object.keys(query).length === 0 || modelOf(uid) === undefined) return;
  visitQuery(
    {
      list: checkList,
      step: checkStep,
      field: (field) => {
        checkField(field, modelOf);
      },
      group: checkGroup,
      comparison: (comparison) => {
        checkComparison(comparison, options);
      },
    },
    uid,
    query,
    modelOf,
  );
};

const checkList = ({ path }: List, query: Query): void => {
  const found = faultOfList(query);
  if (found) throw invalidParameter([...path, ...found.names], found.fault);
};

const checkStep = (step: Step): void => {
  if (step.part === 'populate') checkPopulated(step);
  else if (step.part === 'sort') checkSortStep(step);
  else checkRelation(step);
};

/** A path of a sort has to end at a field. */
const checkSortStep = ({ list, path, value }: Step): void => {
  if (Array.isArray(value) && value.length > 0) return;
  throw invalidParameter([...list.path, 'sort'], `${sortName(list, path)} is no field to sort by.`);
};

const sortName = (list: List, path: readonly string[]): string =>
  path.slice(list.path.length + 1).join('.');

const checkField = (field: Field, modelOf: ModelOf): void => {
  const { part, list, name, path, rest } = field;
  if (part === 'fields' && name === '*') return;
  // Strapi overlooks an empty part of a sort.
  if (part === 'sort' && name === '' && rest.length === 0) return;
  const isField = rest.length === 0 && kindOf(typeOf(field, modelOf)) !== undefined;
  if (isField) return;
  const parameter = [...list.path, part];
  const named = part === 'sort' ? sortName(list, path) : name;
  throw invalidParameter(parameter, `there is no field “${named}”.`);
};

/** The type of a field; `id` and `documentId` are in no schema. */
const typeOf = (
  { uid, name, attribute }: Pick<Field, 'uid' | 'name' | 'attribute'>,
  modelOf: ModelOf,
): string | undefined => {
  if (attribute) return attribute.type;
  if (name === 'id') return 'integer';
  if (name === 'documentId' && modelOf(uid)?.modelType !== 'component') return 'string';
  return undefined;
};

const POPULATED = ['relation', 'media', 'component', 'dynamiczone'];

const checkPopulated = ({ attribute, name, path, value }: Step): void => {
  // Strapi overlooks an empty part, and knows where a * can be.
  if (name === '' || name === '*') return;
  if (!attribute) throw invalidParameter(path, UNKNOWN);
  if (!POPULATED.includes(attribute.type)) {
    throw invalidParameter(path, 'this is no relation, media field or component.');
  }
  const isShape = isBoolean(value) || value === '*' || isQuery(value);
  if (!isShape) throw invalidParameter(path, 'should be true, * or an object.');
  if (!isQuery(value) || value.on === undefined) return;
  if (zoneComponents(attribute).length > 0 && !isQuery(value.on)) {
    throw invalidParameter([...path, 'on'], 'should be an object.');
  }
};

/** What Strapi can make of a filter on a relation: filters on what it leads to, or one operator. */
const checkRelation = ({ attribute, path, target, value }: Step): void => {
  if (target === undefined) throw invalidParameter(path, 'this field cannot be filtered by.');
  if (!isQuery(value)) return;
  const operators = Object.keys(value).filter((key) => key.startsWith('$'));
  const [operator] = operators;
  if (operator === undefined) return;
  if (Object.keys(value).length > 1) {
    throw invalidParameter(path, 'takes one operator alone, or names of fields.');
  }
  if (operator === '$not' && isQuery(value.$not)) {
    const what = attribute?.type ?? 'relation';
    throw invalidParameter(
      [...path, operator],
      `a $not goes around a ${what}, or into its fields.`,
    );
  }
};

const checkGroup = ({ name, operator, path, value }: Group): void => {
  if (!LOGICAL.includes(operator)) throw invalidParameter(path, UNKNOWN);
  if (name !== undefined) {
    if (operator !== '$not') throw invalidParameter(path, `${operator} cannot be below a field.`);
    return;
  }
  if (operator === '$not') {
    if (!isQuery(value)) throw invalidParameter(path, 'should be an object of filters.');
    return;
  }
  if (!Array.isArray(value) || !value.every(isQuery)) {
    throw invalidParameter(path, 'should be a list of filters.');
  }
};

const checkComparison = (comparison: Comparison, options: CheckOptions): void => {
  const { name, path, operator, isImplicit } = comparison;
  if (typeOf(comparison, options.modelOf) === undefined) {
    const place = path.slice(0, path.lastIndexOf(name) + 1);
    const fault = name.startsWith('$') ? 'only $and, $or and $not can be here.' : UNKNOWN;
    throw invalidParameter(place, fault);
  }
  // `gt` is GraphQL's notation, which is `$gt` by now.
  const isWritten = isImplicit || path.at(-1) === operator;
  const fault = isWritten ? comparisonFault(comparison, options) : 'there is no such operator.';
  if (fault) throw invalidParameter(path, fault);
};

type Compared = Pick<Comparison, 'uid' | 'name' | 'attribute' | 'operator' | 'value'> & {
  isImplicit?: boolean;
};

/** What is wrong with a comparison of a field, as a sentence; undefined where nothing is. */
export const comparisonFault = (
  compared: Compared,
  { modelOf, database }: CheckOptions,
): string | undefined => {
  const { operator, value, isImplicit = false } = compared;
  const type = typeOf(compared, modelOf);
  const kind = kindOf(type);
  if (kind === undefined) return 'this field cannot be filtered by.';
  const attribute = compared.attribute ?? ({ type } as Attribute);
  return faultOf({ attribute, kind, operator, value, isImplicit }, database);
};
