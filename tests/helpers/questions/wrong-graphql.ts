import fc from 'fast-check';
import type * as Graphql from 'graphql';

import { itsGraphql } from '../access/over-graphql';
import { text, value as json } from '../fuzz/values';
import { doublingFragments } from '../hostile-queries';
import { GUESS } from '../reach/secrets';
import { someOf } from './arbitraries';
import { graphqlSchema, readings, uidsByType } from './graphql';
import { type Operation, operationOf } from './operation';
import type { Part } from './query';
import type { Argument, Selection } from './selections';
import type { Stored } from './values';
import { wrongSort } from './wrong';

/** Fields and types that there are not, or not for everybody. */
const NAMES = [
  ...['slugIsDerived', 'createdBy { email }', 'updatedBy { id }', 'account { email }', 'password'],
  ...[
    'folderPath',
    'folder { name }',
    'title',
    'threadCount',
    'articleDocumentId',
    'id',
    'nothing',
  ],
  ...['__proto__', 'constructor', '__schema { types { name } }', '__type(name: "Query") { name }'],
  ...['comments { data { body author { displayName } } }', 'reports { detail }', 'nodes { id }'],
  ...['related { __typename ... on Article { title body } ... on EditorNote { body } }'],
  ...['localizations { notes { body visibility } }', '...Absent', '... on Author { bio account }'],
];

/** Whole documents that are none, or ask for too much. */
const DOCUMENTS = [
  ...['{', '{}', 'query', '{ articles }', '{ __proto__ }', '{ articles { documentId } ', '# x'],
  ...['{ discussions { title } }', '{ comments { body } }', '{ usersPermissionsUsers { email } }'],
  ...[
    '{ me { nothing } }',
    '{ uploadFiles { url folderPath } }',
    'subscription { articles { id } }',
  ],
  ...['{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }', doublingFragments(30)],
  `{ articles { ${'notes { article { '.repeat(6)} title ${'} } '.repeat(6)} } }`,
  `{ ${Array.from({ length: 101 }, (_, n) => `a${n}: topics { name }`).join(' ')} }`,
  'query ($a: Int) { articles(pagination: $a) { title } }',
  'query A { topics { name } } query A { topics { name } }',
  '{ articles @include(if: 1) { title } }',
  '{ articles @nothing { title } }',
];

const INTEGERS = [0, 1, -1, 2, 7, 100, 101, 2_147_483_647, -2_147_483_648, 2_147_483_648, 1e21];

const scalarOf = (name: string): fc.Arbitrary<Part> => {
  switch (name) {
    case 'Int':
      return fc.constantFrom<Part>(...INTEGERS);
    case 'Float':
      return fc.constantFrom<Part>(...INTEGERS, 1.5, 1e308, -1e-308);
    case 'Boolean':
      return fc.boolean();
    case 'DateTime':
      return fc.constantFrom<Part>('2026-01-01T00:00:00Z', '0001-01-01T00:00:00Z', '2026', GUESS);
    case 'Date':
      return fc.constantFrom<Part>('2026-01-01', '9999-12-31', '2026-02-30', GUESS);
    case 'I18NLocaleCode':
      return fc.constantFrom<Part>('en', 'fr', '*', 'xx', '');
    case 'JSON':
      return json.map((one) => one as Part);
    default:
      return fc.oneof(fc.constantFrom<Part>(GUESS, GUESS.toUpperCase(), '@', `${GUESS}-`), text);
  }
};

/** Any value of a type, whether a question can have it or not; now and then one of no type. */
const anyOf = (type: Graphql.GraphQLInputType, depth = 4): fc.Arbitrary<Part> => {
  const { isEnumType, isInputObjectType, isListType, isNonNullType } = itsGraphql();
  if (isNonNullType(type)) return anyOf(type.ofType, depth);
  const odd = fc.oneof(fc.constant<Part>(null), fc.constantFrom<Part>([], {}, 'x', 1, true, [[]]));
  const right = (): fc.Arbitrary<Part> => {
    if (isListType(type)) return fc.array(anyOf(type.ofType, depth), { maxLength: 3 });
    if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(({ name }) => name));
    if (!isInputObjectType(type)) return scalarOf(type.name);
    const fields = Object.values(type.getFields());
    if (depth === 0) return fc.constant({});
    return someOf(fields, 2).chain((chosen) =>
      fc
        .tuple(...chosen.map((field) => anyOf(field.type, depth - 1)))
        .map((parts) => Object.fromEntries(chosen.map(({ name }, at) => [name, parts[at]]))),
    );
  };
  return fc.oneof({ weight: 16, arbitrary: right() }, { weight: 1, arbitrary: odd });
};

const DRAFTS = ['status', 'publicationFilter', 'hasPublishedVersion'];

const argumentsOf = (
  field: Graphql.GraphQLField<unknown, unknown>,
  uid: string | undefined,
  stored: Stored,
): fc.Arbitrary<Argument[]> => {
  const valueOf = (name: string, type: Graphql.GraphQLInputType): fc.Arbitrary<Part> => {
    if (name === 'sort' && uid) {
      const sorts = wrongSort(uid).filter((sort) => typeof sort === 'string');
      return fc.oneof(sorts, fc.array(sorts, { maxLength: 2 }));
    }
    if (name === 'documentId' && uid) {
      return fc.constantFrom<Part>(...stored.of(uid, name, 'there-is-none'));
    }
    return anyOf(type);
  };
  const { isRequiredArgument } = itsGraphql();
  const optional = field.args.filter((argument) => !isRequiredArgument(argument));
  // Asked for drafts, GraphQL looks no further.
  const others = optional.filter(({ name }) => !DRAFTS.includes(name));
  const chosenOf = fc.oneof(
    { weight: 5, arbitrary: someOf(others, 2, 0) },
    { weight: 1, arbitrary: someOf(optional, 2, 0) },
  );
  return chosenOf.chain((chosen) =>
    fc.tuple(
      ...field.args
        .filter((argument) => isRequiredArgument(argument) || chosen.includes(argument))
        .map(({ name, type }) =>
          fc
            .tuple(valueOf(name, type), fc.boolean())
            .map(([value, isVariable]): Argument => ({ name, type, value, isVariable })),
        ),
    ),
  );
};

const leaf = (field: string): Selection => ({ field, args: [], isAliased: false, inner: [] });

/** All values of an object, and one relation of it, each with arguments that may be wrong. */
const innerOf = (
  type: Graphql.GraphQLOutputType,
  stored: Stored,
  depth: number,
): fc.Arbitrary<Selection[]> => {
  const { getNamedType, isLeafType, isObjectType } = itsGraphql();
  const object = getNamedType(type);
  if (!isObjectType(object)) return fc.constant([]);
  const fields = Object.values(object.getFields());
  const leaves = fields
    .filter((field) => isLeafType(getNamedType(field.type)) && field.name !== 'updatedAt')
    .map(({ name }) => leaf(name));
  const objects = fields.filter((field) => isObjectType(getNamedType(field.type)));
  const further =
    depth === 0 || objects.length === 0
      ? fc.constant<Selection[]>([])
      : fc
          .constantFrom(...objects)
          .chain((field) => fieldOf(field, stored, depth - 1))
          .map((one) => [one]);
  const wrong = fc.oneof(
    { weight: 20, arbitrary: fc.constant<Selection[]>([]) },
    { weight: 1, arbitrary: fc.constantFrom(...NAMES).map((name) => [leaf(name)]) },
  );
  return fc
    .tuple(further, wrong)
    .map(([related, unknown]) => [leaf('__typename'), ...leaves, ...related, ...unknown]);
};

const fieldOf = (
  field: Graphql.GraphQLField<unknown, unknown>,
  stored: Stored,
  depth: number,
): fc.Arbitrary<Selection> => {
  const uid = uidsByType().get(itsGraphql().getNamedType(field.type).name.replace(COLLECTION, ''));
  return fc
    .tuple(argumentsOf(field, uid, stored), innerOf(field.type, stored, depth))
    .map(([args, inner]) => ({ field: field.name, args, isAliased: true, inner }));
};

/** Behind the name of a type that a list with its page is of. */
const COLLECTION = /(Entity|Relation)ResponseCollection$/;

/** Operations over all of Query that cannot be, that are too large, or that are not for everybody. */
export const wrongOperation = (stored: Stored): fc.Arbitrary<Operation> => {
  const fields = Object.values(graphqlSchema().getQueryType()?.getFields() ?? {});
  // Everybody may see their own account, which is another one each time.
  const roots = fields.filter(({ name }) => name !== 'me');
  const typed = fc
    .oneof(
      { weight: 8, arbitrary: fc.constantFrom(...readings().map(({ field }) => field)) },
      { weight: 1, arbitrary: fc.constantFrom(...roots) },
    )
    .chain((field) => fieldOf(field, stored, 2))
    .map((selection) => operationOf([selection]));
  return fc.oneof(
    { weight: 12, arbitrary: typed },
    {
      weight: 1,
      arbitrary: fc.constantFrom(...DOCUMENTS).map((query) => ({ query, variables: {} })),
    },
  );
};
