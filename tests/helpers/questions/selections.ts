import fc from 'fast-check';
import type * as Graphql from 'graphql';

import { itsGraphql } from '../access/over-graphql';
import { maybe, someOf } from './arbitraries';
import type { Caller } from './callers';
import { type Asked, filtersOn } from './filters';
import { graphqlLanguage, type Reading, readings, uidsByType } from './graphql';
import { modelOf } from './models';
import { sortOf } from './sorts';
import { isQuery, type Part } from './query';
import type { Stored } from './values';
import { SECOND_LOCALE } from './world';

/** An argument with its value, which is written in its place or sent as a variable. */
export interface Argument {
  name: string;
  type: Graphql.GraphQLInputType;
  value: Part;
  isVariable: boolean;
}

/** A field, or a fragment around several, of a GraphQL operation. */
export interface Selection {
  /** Absent of a fragment. */
  field?: string;
  /** Of a fragment: the type that it is on, and whether it stands by itself, under a name. */
  fragment?: { on: string; isNamed: boolean };
  args: Argument[];
  isAliased: boolean;
  /** `@include` or `@skip`, with its condition. */
  directive?: { name: 'include' | 'skip'; condition: boolean; isVariable: boolean };
  inner: Selection[];
}

/** How deep selections lead over relations. */
const DEPTH = 3;

interface Context {
  asked: Asked;
  caller: Caller;
  uids: Map<string, string>;
}

type Selections = fc.Arbitrary<Selection[]>;

/** One or two readings of documents in one operation. */
export const selectionsOn = (stored: Stored, caller: Caller): Selections => {
  const context = {
    asked: { stored, language: graphqlLanguage() },
    caller,
    uids: uidsByType(),
  };
  const reading = fc.constantFrom(...readings()).chain((one) => rootOf(context, one));
  return fc.oneof(
    { weight: 3, arbitrary: fc.tuple(reading) },
    { weight: 1, arbitrary: fc.tuple(reading, reading) },
  );
};

const rootOf = (context: Context, { field, uid }: Reading): fc.Arbitrary<Selection> =>
  fc
    .tuple(argumentsOf(context, field, { uid, isRoot: true }), innerOf(context, field.type, DEPTH))
    .map(([args, inner]) => ({ field: field.name, args, isAliased: true, inner }));

/** Fields of an object, some of them in fragments; a scalar has none. */
const innerOf = (context: Context, type: Graphql.GraphQLOutputType, depth: number): Selections => {
  const { getNamedType, isObjectType } = itsGraphql();
  const object = getNamedType(type);
  if (!isObjectType(object)) return fc.constant([]);
  const fields = Object.values(object.getFields());
  const isScalar = ({ type: of }: Field) => !isObjectType(getNamedType(of));
  const leaves = fields.filter((field) => isScalar(field) && !isMorph(field));
  const wrappers = fields.filter(({ name }) => ['nodes', 'pageInfo'].includes(name));
  const relations = fields.filter(
    (field) => !isScalar(field) && context.uids.has(namedType(field)) && field.name !== 'nodes',
  );
  const chosen = fc.tuple(
    someOf([...leaves.map(({ name }) => name), '__typename'], 5),
    manyOf(
      wrappers.map((field) => fieldOf(context, field, depth)),
      2,
    ),
    depth > 0 && relations.length > 0
      ? fc.array(
          fc.constantFrom(...relations).chain((field) => fieldOf(context, field, depth - 1)),
          { maxLength: 3 },
        )
      : fc.constant([]),
  );
  return chosen
    .map(([names, wrapped, related]) => [...names.map(leaf), ...wrapped, ...related])
    .chain((selections) => inFragments(object.name, selections));
};

type Field = Graphql.GraphQLField<unknown, unknown>;

const namedType = ({ type }: Field): string => itsGraphql().getNamedType(type).name;

const isMorph = ({ type }: Field): boolean =>
  itsGraphql().isUnionType(itsGraphql().getNamedType(type));

const manyOf = <T>(all: fc.Arbitrary<T>[], least: number): fc.Arbitrary<T[]> =>
  all.length === 0 ? fc.constant([]) : fc.tuple(...all.slice(0, least));

const leaf = (field: string): Selection => ({ field, args: [], isAliased: false, inner: [] });

const fieldOf = (context: Context, field: Field, depth: number): fc.Arbitrary<Selection> => {
  const uid = context.uids.get(namedType(field));
  const args = uid
    ? argumentsOf(context, field, { uid, isRoot: false })
    : fc.constant<Argument[]>([]);
  return fc
    .tuple(args, innerOf(context, field.type, depth), fc.nat(5), directive)
    .map(([given, inner, chance, condition]) => ({
      field: field.name,
      args: given,
      // The same field with other arguments needs another name.
      isAliased: given.length > 0 || chance === 0,
      inner,
      ...(condition && { directive: condition }),
    }));
};

const directive: fc.Arbitrary<Selection['directive']> = fc.oneof(
  { weight: 8, arbitrary: fc.constant(undefined) },
  {
    weight: 1,
    arbitrary: fc.record({
      name: fc.constantFrom('include', 'skip'),
      condition: fc.boolean(),
      isVariable: fc.boolean(),
    }),
  },
);

/** Some of the selections in a fragment, or all, or none; a field may then be asked for twice. */
const inFragments = (on: string, selections: Selection[]): Selections =>
  fc
    .tuple(fc.nat(4), fc.nat(selections.length), fc.boolean(), directive)
    .map(([way, at, isNamed, condition]) => {
      if (way > 1) return selections;
      const fragment: Selection = {
        fragment: { on, isNamed },
        args: [],
        isAliased: false,
        inner: selections.slice(Math.min(at, selections.length - 1)),
        ...(condition && { directive: condition }),
      };
      return [...(way === 0 ? selections : selections.slice(0, at)), leaf('__typename'), fragment];
    });

interface Place {
  uid: string;
  isRoot: boolean;
}

/** What a field may be given, by the names of its arguments. */
const argumentsOf = (context: Context, { args }: Field, place: Place): fc.Arbitrary<Argument[]> =>
  fc
    .tuple(
      ...args.map(({ name, type }) =>
        fc
          .tuple(valueOf(context, name, place), fc.boolean())
          .map(([value, isVariable]) => ({ name, type, value, isVariable })),
      ),
    )
    .map((given) => given.filter(({ value }) => value !== undefined));

const valueOf = (
  { asked, caller }: Context,
  name: string,
  { uid, isRoot }: Place,
): fc.Arbitrary<Part> => {
  const model = modelOf(uid);
  switch (name) {
    case 'filters':
      return maybe(filtersOn(asked, uid, isRoot ? 2 : 1).map(asArgument));
    case 'sort':
      // Strapi itself fails at a nested sort along a relation.
      return maybe(sortOf(isRoot ? model : { ...model, ways: [] }));
    case 'pagination':
      return maybe(pagination);
    case 'locale':
      return fc.constantFrom<Part>(undefined, undefined, undefined, 'en', SECOND_LOCALE);
    case 'status':
      return caller.seesDrafts
        ? fc.constantFrom<Part>(undefined, undefined, 'PUBLISHED', 'DRAFT')
        : fc.constantFrom<Part>(undefined, 'PUBLISHED');
    case 'documentId':
    case 'slug':
      return fc.constantFrom<Part>(...asked.stored.of(uid, name, 'there-is-none'));
    default:
      return fc.constant(undefined);
  }
};

const pagination: fc.Arbitrary<Part> = fc.oneof(
  fc.record({ page: fc.integer({ min: 1, max: 4 }), pageSize: fc.integer({ min: 1, max: 6 }) }),
  fc.record({ start: fc.nat(5), limit: fc.integer({ min: 1, max: 6 }) }),
  fc.constantFrom<Part>(
    {},
    { limit: 2 },
    { pageSize: 3 },
    { start: 1 },
    { page: 2 },
    { limit: -1 },
  ),
);

/** `$eq` as `eq`. */
const asArgument = (filters: Part): Part => {
  if (Array.isArray(filters)) return filters.map(asArgument);
  if (!isQuery(filters)) return filters;
  return Object.fromEntries(
    Object.entries(filters).map(([name, part]) => [name.replace(/^\$/, ''), asArgument(part)]),
  );
};
