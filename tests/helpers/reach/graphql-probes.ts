import type {
  GraphQLArgument,
  GraphQLInputObjectType,
  GraphQLNamedType,
  GraphQLObjectType,
} from 'graphql';

import { type Operation, graphqlOperations, itsGraphql } from '../access/over-graphql';
import { GUESS } from './secrets';

/** A GraphQL query. */
export type Query = string;

const DEEPEST = 3;

/** What may be asked of a field that takes it. */
const ARGUMENTS: Record<string, string[]> = {
  status: ['DRAFT', 'PUBLISHED'],
  publicationFilter: [],
  hasPublishedVersion: ['true', 'false'],
  locale: ['"*"', '"fr"'],
  pagination: ['{ limit: -1 }', '{ pageSize: 100 }', '{ start: 0, limit: 100 }'],
};

const OPERATORS = [
  `{ startsWith: "${GUESS}" }`,
  `{ contains: "${GUESS}" }`,
  `{ containsi: "${GUESS.toUpperCase()}" }`,
  `{ notNull: true }`,
  `{ null: true }`,
  `{ gt: "${GUESS}" }`,
  `{ between: ["${GUESS}", "${GUESS}~"] }`,
  `{ not: { startsWith: "${GUESS}" } }`,
  `{ or: [{ startsWith: "${GUESS}" }] }`,
];

const AROUND = ['F', '{ and: [F] }', '{ or: [F] }', '{ not: F }', '{ not: { not: F } }'];

let turn = 0;

const named = (type: unknown): GraphQLNamedType =>
  itsGraphql().getNamedType(type as GraphQLNamedType);

const isObject = (type: GraphQLNamedType): type is GraphQLObjectType =>
  itsGraphql().isObjectType(type);

/** All values of an object's own, and those of the objects that a connection wraps it in. */
const leavesOf = (type: GraphQLObjectType): string =>
  Object.values(type.getFields())
    .flatMap(({ name, type: of, args }) => {
      if (args.some((argument) => itsGraphql().isRequiredArgument(argument))) return [];
      const inner = named(of);
      if (itsGraphql().isLeafType(inner)) return [name];
      const isWrapping = name === 'nodes' || name === 'pageInfo' || name === 'data';
      return isWrapping && isObject(inner) ? [`${name} { ${leavesOf(inner)} }`] : [];
    })
    .join(' ');

/** Each argument that a field takes, with each of its values. */
const argumentsOf = (args: readonly GraphQLArgument[]): string[] => [
  ...args.flatMap(({ name, type }) => {
    const inner = named(type);
    const values = itsGraphql().isEnumType(inner)
      ? inner.getValues().map((value) => value.name)
      : (ARGUMENTS[name] ?? []);
    return values.map((value) => `${name}: ${value}`);
  }),
  ...args.filter(({ name }) => name === 'filters').flatMap(({ type }) => filtersOf(named(type))),
  ...args.filter(({ name }) => name === 'sort').flatMap(() => SORTS),
];

const SORTS = [
  'createdBy.email',
  'updatedBy.id',
  'discussion.title',
  'notes.body',
  'notes.visibility',
].map((path) => `sort: ["${path}:desc"]`);

/** Filters on every field of an input, and on those of the inputs it leads to. */
const filtersOf = (input: GraphQLNamedType): string[] => {
  const walk = (
    type: GraphQLInputObjectType,
    wrap: (inner: string) => string,
    depth: number,
  ): string[] =>
    Object.values(type.getFields()).flatMap(({ name, type: of }) => {
      const inner = named(of);
      if (['and', 'or', 'not'].includes(name) || !itsGraphql().isInputObjectType(inner)) return [];
      if (/FiltersInput$/.test(inner.name)) {
        return depth < DEEPEST
          ? walk(inner, (deeper) => wrap(`{ ${name}: ${deeper} }`), depth + 1)
          : [];
      }
      turn += 1;
      const isText = /^(String|ID)/.test(inner.name);
      const operator = isText ? (OPERATORS[turn % OPERATORS.length] ?? '') : '{ notNull: true }';
      const filter = wrap(`{ ${name}: ${operator} }`);
      return [`filters: ${(AROUND[turn % AROUND.length] ?? '').replace('F', filter)}`];
    });
  return itsGraphql().isInputObjectType(input) ? walk(input, (inner) => inner, 0) : [];
};

/**
 * Everything that can be read by way of a field of Query: at its end, and over every way of relations up
 * to three deep, all values, with each argument that is taken there.
 */
const queriesOf = ({ field }: Operation, subject: string): Query[] => {
  const required = field.args.filter((argument) => itsGraphql().isRequiredArgument(argument));
  const own = required.map(({ name }) => `${name}: "${subject}"`);
  const call = (name: string, args: string[]) =>
    `${name}${args.length > 0 ? `(${args.join(', ')})` : ''}`;
  const root = named(field.type);
  if (!isObject(root)) return [`{ ${call(field.name, own)} }`];

  const begin = (args: string[]) => (inner: string) =>
    `{ ${call(field.name, [...own, ...args])} { __typename ${inner} } }`;
  const walk = (type: GraphQLObjectType, wrap: (inner: string) => string, depth: number): Query[] =>
    Object.values(type.getFields()).flatMap(({ name, type: of, args }) => {
      const inner = named(of);
      if (itsGraphql().isUnionType(inner)) {
        return inner
          .getTypes()
          .map((one) => wrap(`${name} { ... on ${one.name} { ${leavesOf(one)} } }`));
      }
      if (!isObject(inner) || depth === DEEPEST) return [];
      const nest = (more: string[]) => (deeper: string) =>
        wrap(`a: ${call(name, more)} { __typename ${deeper} }`);
      return [
        ...['', ...(depth === 0 ? argumentsOf(args) : [])].map((argument) =>
          nest(argument ? [argument] : [])(leavesOf(inner)),
        ),
        ...walk(inner, nest([]), depth + 1),
      ];
    });
  return [
    ...['', ...argumentsOf(field.args)].map((argument) =>
      begin(argument ? [argument] : [])(leavesOf(root)),
    ),
    ...walk(root, begin([]), 0),
  ];
};

/** Every question that the fields of Query can be asked about certain documents. */
export const graphqlProbes = (subjects: readonly string[]): Query[] =>
  graphqlOperations()
    .filter(({ kind }) => kind === 'query')
    .flatMap((operation) => {
      const isNamed = operation.field.args.some((argument) =>
        itsGraphql().isRequiredArgument(argument),
      );
      return (isNamed ? subjects : ['']).flatMap((subject) => queriesOf(operation, subject));
    });
