import type { UID } from '@strapi/strapi';

import { type Attributes, type ModelOf, targetOf, zoneComponents } from '../schema';
import {
  asOperator,
  fieldNames,
  isComparison,
  isLogical,
  isNegation,
  isNothing,
  isQuery,
  populateByName,
  type Query,
  sortPaths,
} from './normalize';

/** The documents that one query asks for: those at the top, or those that a relation is populated with. */
export interface List {
  uid: UID.Schema;
  /** The path of its query: `[]`, or `['populate', 'notes']`. */
  path: readonly string[];
  /** The steps that lead to it from the top. */
  steps: readonly Step[];
}

interface Place {
  list: List;
  /** The model that the name is an attribute of, unless it is unknown. */
  uid: UID.Schema;
  name: string;
  attribute: Attributes[string] | undefined;
  /** As the client wrote it, from the top: `['filters', 'wordCount', '$gt']`. */
  path: readonly string[];
}

/** A name that leads to other documents: a relation, a media field, a component, or any name in `populate`. */
export interface Step extends Place {
  part: 'filters' | 'sort' | 'populate';
  /** The model that it leads to; undefined where there is not exactly one. */
  target: UID.Schema | undefined;
  /** Whether it is in a filter under a `$not`. */
  isNegated: boolean;
  /** What the client wrote there; in a sort, the names that follow. */
  value: unknown;
}

/** A field that `fields` names, or at which a sort cannot lead on: `rest` has the names that follow. */
export interface Field extends Place {
  part: 'fields' | 'sort';
  rest: readonly string[];
}

/** A field compared with a value: `operator` is `$eq` where the client wrote none. */
export interface Comparison extends Place {
  operator: string;
  value: unknown;
  isNegated: boolean;
  /** Whether the client wrote no operator. */
  isImplicit: boolean;
}

/** `$and`, `$or` or `$not`: `name` and `attribute` are those of the field that it is below, if it is below one. */
export interface Group extends Omit<Place, 'name'> {
  name: string | undefined;
  operator: string;
  value: unknown;
}

/** The callbacks of a walk. Each may throw, to refuse the whole query. */
export interface QueryVisitor {
  /** Called before anything else of the list is visited. */
  list?: (list: List, query: Query) => void;
  step?: (step: Step) => void;
  field?: (field: Field) => void;
  comparison?: (comparison: Comparison) => void;
  group?: (group: Group) => void;
  /** Whether a step of `populate` stays in the query. */
  isAllowed?: (step: Step) => boolean;
  /**
   * Returns the filters that replace those on the documents of a model: at the top, of a populated relation,
   * and of a relation that a filter leads through. Undefined for none.
   */
  filters?: (filters: unknown, place: Filtered) => unknown;
}

/** Documents that filters are on. */
export interface Filtered {
  uid: UID.Schema;
  isNegated: boolean;
  /** The relation of another model that leads to them. */
  via: Via | undefined;
}

/** A relation, and the model whose attribute it is. */
export interface Via {
  uid: UID.Schema;
  name: string;
}

/** What every row has, beside the attributes of its schema; a relation compared as a whole is compared by it. */
const ID = 'id';

/** A visitor on its way: `attributesOf` looks up a model. */
interface Walk extends QueryVisitor {
  attributesOf: (uid: UID.Schema) => Attributes;
}

/**
 * Visits all of a query, and returns it with the visitor's changes. Other parameters are returned unchanged.
 *
 * @param modelOf where models are looked up; Strapi's own by default
 */
export const visitQuery = (
  visitor: QueryVisitor,
  uid: UID.Schema,
  query: object,
  modelOf: ModelOf = (name) => strapi.getModel(name as UID.Schema),
): Query => {
  const attributesOf = (name: UID.Schema): Attributes => modelOf(name)?.attributes ?? {};
  return visitList({ ...visitor, attributesOf }, { uid, path: [], steps: [] }, query);
};

const visitList = (visitor: Walk, list: List, query: object): Query => {
  const { filters, populate, ...others } = query as Query;
  visitor.list?.(list, query as Query);
  visitSort(visitor, list, others.sort);
  visitFields(visitor, list, others.fields);
  const place = { list, uid: list.uid, path: [...list.path, 'filters'], via: list.steps.at(-1) };
  const visited = filtersOn(visitor, place, filters);
  return {
    ...others,
    ...(visited !== undefined && { filters: visited }),
    ...(populate !== undefined && { populate: visitPopulate(visitor, list, populate) }),
  };
};

const visitSort = (visitor: Walk, list: List, sort: unknown): void => {
  for (const names of sortPaths(sort)) {
    const path = [...list.path, 'sort', ...names];
    let { uid } = list;
    for (const [index, name] of names.entries()) {
      const rest = names.slice(index + 1);
      const place: Place = { list, uid, name, path, attribute: attributeOf(visitor, uid, name) };
      const target = targetOf(place.attribute);
      if (target === undefined) {
        visitor.field?.({ ...place, part: 'sort', rest });
        break;
      }
      visitor.step?.({ ...place, part: 'sort', target, isNegated: false, value: rest });
      uid = target;
    }
  }
};

const visitFields = (visitor: Walk, list: List, fields: unknown): void => {
  const { uid } = list;
  for (const name of visitor.field ? fieldNames(fields) : []) {
    const path = [...list.path, 'fields', name];
    const attribute = attributeOf(visitor, uid, name);
    visitor.field?.({ list, uid, name, path, attribute, part: 'fields', rest: [] });
  }
};

/** A position in the filters of a list. */
interface FiltersPlace {
  list: List;
  uid: UID.Schema;
  path: readonly string[];
  isNegated?: boolean;
  via?: Via;
}

const filtersOn = (visitor: Walk, place: FiltersPlace, filters: unknown): unknown =>
  narrowed(visitor, place, visitConditions(visitor, place, filters));

const narrowed = (
  { filters }: QueryVisitor,
  { uid, isNegated = false, via }: FiltersPlace,
  visited: unknown,
): unknown => (filters ? filters(visited, { uid, isNegated, via }) : visited);

const visitConditions = (visitor: Walk, place: FiltersPlace, filters: unknown): unknown => {
  if (Array.isArray(filters)) {
    return filters.map((one, index) => visitConditions(visitor, at(place, `${index}`), one));
  }
  if (!isQuery(filters)) return filters;
  const visited = Object.entries(filters).map(([key, value]): [string, unknown] => [
    key,
    visitCondition(visitor, place, key, value),
  ]);
  // Strapi 5.54 puts what is behind a relation beside the relation, where an `$and` of one replaces that of another.
  const isRewritten = visitor.filters !== undefined && visited.length > 1;
  return isRewritten && visited.some(([key]) => isStep(visitor, place.uid, key))
    ? { $and: visited.map(([key, value]) => ({ [key]: value })) }
    : Object.fromEntries(visited);
};

const isStep = (visitor: Walk, uid: UID.Schema, name: string): boolean =>
  targetOf(attributeOf(visitor, uid, name)) !== undefined;

const visitCondition = (
  visitor: Walk,
  outer: FiltersPlace,
  name: string,
  value: unknown,
): unknown => {
  const inner = at(outer, name);
  const { list, uid, path, isNegated = false } = inner;
  if (isLogical(name)) {
    const nowhere = { list, uid, name: undefined, attribute: undefined };
    visitor.group?.({ ...nowhere, path, operator: name, value });
    return visitConditions(visitor, inner, value);
  }
  const attribute = attributeOf(visitor, uid, name);
  const target = targetOf(attribute);
  const place = { list, uid, name, attribute, path, isNegated };
  if (target === undefined && !canLeadOn(attribute)) {
    visitComparisons(visitor, place, value);
    return value;
  }
  visitor.step?.({ ...place, part: 'filters', target, value });
  if (target === undefined) return value;
  const behind = { ...inner, uid: target, via: { uid, name } };
  if (!isComparison(value)) return filtersOn(visitor, behind, value);
  visitComparisons(visitor, { ...place, uid: target, name: ID, attribute: undefined }, value);
  return narrowed(visitor, behind, { [ID]: value });
};

const at = (place: FiltersPlace, key: string): FiltersPlace => ({
  ...place,
  path: [...place.path, key],
  isNegated: place.isNegated === true || isNegation(key),
});

/** A relation without a target or a dynamic zone, which cannot be compared as a field can. */
const canLeadOn = (attribute: Attributes[string] | undefined): boolean =>
  attribute?.type === 'relation' || attribute?.type === 'dynamiczone';

/** `{ $gt: 3, $not: { $in: [5, 6] } }`, and a value by itself. */
const visitComparisons = (
  visitor: QueryVisitor,
  place: Omit<Comparison, 'operator' | 'value' | 'isImplicit'>,
  value: unknown,
): void => {
  const { comparison, group } = visitor;
  if (!isQuery(value)) {
    comparison?.({ ...place, operator: '$eq', value, isImplicit: true });
    return;
  }
  for (const [key, inner] of Object.entries(value)) {
    const path = [...place.path, key];
    if (!isLogical(key)) {
      const operator = asOperator(key);
      comparison?.({ ...place, path, operator, value: inner, isImplicit: false });
      continue;
    }
    group?.({ ...place, path, operator: key, value: inner });
    const isNegated = place.isNegated || isNegation(key);
    for (const one of [inner].flat()) visitComparisons(visitor, { ...place, path, isNegated }, one);
  }
};

const visitPopulate = (visitor: Walk, list: List, populate: unknown): unknown => {
  const { uid } = list;
  const attributes = visitor.attributesOf(uid);
  const byName = populateByName(attributes, populate);
  if (byName === undefined) return populate;
  const visited: Query = {};
  for (const [name, value] of Object.entries(byName)) {
    const attribute = attributeOf(visitor, uid, name);
    const target = targetOf(attribute);
    const path = [...list.path, 'populate', name];
    const step = {
      list,
      uid,
      name,
      attribute,
      path,
      part: 'populate',
      target,
      isNegated: false,
      value,
    } as const;
    visitor.step?.(step);
    if (visitor.isAllowed?.(step) === false) continue;
    visited[name] = isNothing(value) ? value : visitPopulated(visitor, step, value);
  }
  return visited;
};

const visitPopulated = (visitor: Walk, step: Step, value: unknown): unknown => {
  const components = zoneComponents(step.attribute);
  if (components.length > 0) return visitZone(visitor, step, components, value);
  if (step.target === undefined) return value;
  const visited = visitTarget(visitor, step, { uid: step.target, path: step.path }, value);
  return Object.keys(visited).length > 0 ? visited : value;
};

/**
 * A dynamic zone is populated by component (`on`), or with everything (`*`), which is rewritten by component, so
 * that each component is visited.
 */
const visitZone = (
  visitor: Walk,
  step: Step,
  components: readonly UID.Component[],
  value: unknown,
): unknown => {
  if (!isQuery(value)) return value;
  const { populate, on, ...others } = value;
  const byComponent = components.flatMap((uid): [string, unknown][] => {
    const fragment = isQuery(on) ? on[uid] : undefined;
    const query = fragment ?? (populate === '*' ? { populate } : undefined);
    const path = [...step.path, 'on', uid];
    return query === undefined ? [] : [[uid, visitTarget(visitor, step, { uid, path }, query)]];
  });
  if (byComponent.length === 0) return value;
  return { ...others, on: Object.fromEntries(byComponent) };
};

const visitTarget = (
  visitor: Walk,
  step: Step,
  { uid, path }: Pick<List, 'uid' | 'path'>,
  value: unknown,
): Query => {
  const list: List = { uid, path, steps: [...step.list.steps, step] };
  return visitList(visitor, list, isQuery(value) ? value : {});
};

/** Attributes alone: not what every object inherits, such as `constructor`. */
const attributeOf = (
  { attributesOf }: Walk,
  uid: UID.Schema,
  name: string,
): Attributes[string] | undefined => {
  const attributes = attributesOf(uid);
  return Object.hasOwn(attributes, name) ? attributes[name] : undefined;
};
