import fc from 'fast-check';

import { text, value as json } from '../fuzz/values';
import { leavesOf } from '../reach/schema-paths';
import { GUESS } from '../reach/secrets';
import { modelOf, type PublicModel } from './models';
import type { Part, Query } from './query';

/** Names that mean something to JavaScript, to Strapi, or to nobody. */
const NAMES = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'length', 'then'],
  ...['nothing', 'password', 'email', 'account', 'createdBy', 'updatedBy', 'related', 'folder'],
  ...['folderPath', 'comments', 'reports', 'likes', 'decisions', 'slugIsDerived', 'threadCount'],
  ...['articleDocumentId', 'articleLocale', 'author', 'role', 'roles', 'users', 'localizations'],
  ...['notes', 'article', 'discussion', 'editor', 'supersedes', 'authors', 'topics', 'source'],
  ...['cover', 'avatar', 'id', 'documentId', 'document_id', 't0.id', '*', '', 'on', 'count', '$eq'],
];

const OPERATORS = [
  ...['$eq', '$eqi', '$ne', '$nei', '$in', '$notIn', '$lt', '$lte', '$gt', '$gte', '$between'],
  ...['$contains', '$notContains', '$containsi', '$notContainsi', '$startsWith', '$startsWithi'],
  ...['$endsWith', '$endsWithi', '$null', '$notNull', '$not', '$and', '$or', '$jsonSupersetOf'],
  ...['$any', '$like', '$elemMatch', '$EQ', '$lookup', 'eq', '$', '__proto__', '0'],
];

const GUESSES = [
  ...[GUESS, GUESS.toUpperCase(), `${GUESS}~`, `%${GUESS}%`, `${GUESS}-`, '@example.org', 'true'],
];

/** A value of no particular type, or a guess at what is planted. */
const operand: fc.Arbitrary<Part> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<Part>(...GUESSES) },
  { weight: 3, arbitrary: text },
  { weight: 1, arbitrary: json.map((one) => one as Part) },
  { weight: 1, arbitrary: fc.array(text, { maxLength: 3 }) },
);

/** Not what tells when something was changed: planting is a change. */
const isTold = (name: string): boolean => name !== 'updatedAt';

/** A field of a model, private ones as well, or a name that is none. */
const nameIn = (uid: string): fc.Arbitrary<string> => {
  const names = leavesOf(uid).flatMap(({ name }) => (isTold(name) ? [name] : []));
  return fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...names) },
    { weight: 2, arbitrary: fc.constantFrom(...NAMES) },
    { weight: 1, arbitrary: text },
  );
};

interface Leading {
  names: string[];
  uid: string;
}

/** A way over relations, up to three, which need not exist unless it is known. */
const wayFrom = (
  uid: string,
  { depth = 3, isKnown = false }: { depth?: number; isKnown?: boolean } = {},
): fc.Arbitrary<Leading> => {
  const here = fc.constant<Leading>({ names: [], uid });
  if (depth === 0) return here;
  const known = modelOf(uid).ways.map(({ name, target }) =>
    fc
      .constant(null)
      .chain(() => wayFrom(target, { depth: depth - 1, isKnown }))
      .map((rest): Leading => ({ names: [name, ...rest.names], uid: rest.uid })),
  );
  const unknown = fc.constantFrom(...NAMES).map((name): Leading => ({ names: [name], uid }));
  return fc.oneof(
    { weight: 3, arbitrary: here },
    ...known.map((arbitrary) => ({ weight: 1, arbitrary })),
    { weight: isKnown ? 0 : 1, arbitrary: unknown },
  );
};

const nested = (names: string[], inner: Part): Part =>
  names.reduceRight<Part>((part, name) => ({ [name]: part }), inner);

const LEVELS = [1, 2, 3, 19, 25, 150];

/** Around a filter: groups as they are to be, as they are not, and more of them than anybody needs. */
const around = (filter: Part): fc.Arbitrary<Part> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constant(filter) },
    {
      weight: 3,
      arbitrary: fc.constantFrom<Part>(
        ...[{ $and: [filter] }, { $or: [filter, filter] }, { $not: filter }, [filter, filter]],
        ...[{ $and: filter }, { $or: { a: filter } }, { $not: [filter] }, { $nor: [filter] }],
        ...[{ $not: { $not: filter } }, { $or: [{ $and: [filter] }, 'x'] }],
      ),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom('$and', '$or', '$not'), fc.constantFrom(...LEVELS))
        .map(([operator, levels]) => {
          const wrap = (inner: Part): Part => ({
            [operator]: operator === '$not' ? inner : [inner],
          });
          return Array.from({ length: levels }).reduce<Part>(wrap, filter);
        }),
    },
  );

/** Asks every field, on ways that there are, whether a secret is in it. */
const guess = (from: string): fc.Arbitrary<Part> =>
  wayFrom(from, { isKnown: true }).chain(({ names, uid }) => {
    const texts = leavesOf(uid).filter(({ name, type }) => TEXTS.includes(type) && isTold(name));
    const answer = fc.constantFrom<Part>(
      ...[{ $startsWith: GUESS }, { $containsi: GUESS.toUpperCase() }, { $gte: GUESS }],
      ...[{ $notContains: GUESS }, { $not: { $contains: GUESS } }, { $lt: `${GUESS}~` }],
      ...[{ $between: [GUESS, `${GUESS}~`] }, { $null: 'false' }],
    );
    return fc
      .tuple(fc.constantFrom(...texts), answer)
      .chain(([{ name }, compared]) => around(nested([...names, name], compared)));
  });

const TEXTS = ['string', 'text', 'richtext', 'uid', 'email'];

const wrongFilters = (from: string): fc.Arbitrary<Part> =>
  fc.oneof(
    { weight: 8, arbitrary: guess(from) },
    {
      weight: 12,
      arbitrary: wayFrom(from).chain(({ names, uid }) =>
        fc
          .tuple(nameIn(uid), fc.constantFrom(...OPERATORS), fc.constantFrom(...OPERATORS), operand)
          .chain(([name, operator, inner, asked]) =>
            fc
              .constantFrom<Part>(
                ...[asked, { [operator]: asked }, { [operator]: asked }, { [operator]: asked }],
                ...[{ [operator]: [asked, asked] }, { [operator]: { [inner]: asked } }, [asked]],
              )
              .chain((compared) => around(nested([...names, name], compared))),
          ),
      ),
    },
    { weight: 1, arbitrary: operand },
  );

export const wrongSort = (from: string): fc.Arbitrary<Part> =>
  fc
    .tuple(
      wayFrom(from).chain(({ names, uid }) => nameIn(uid).map((name) => [...names, name])),
      fc.constantFrom('', ':asc', ':desc', ':up', ':', ',id', ':asc:desc', ', ,'),
    )
    .chain(([names, order]) => {
      const written = `${names.join('.')}${order}`;
      return fc.constantFrom<Part>(
        ...[written, [written], nested(names, 'asc'), nested(names, 'up'), [nested(names, [])]],
        ...[{ [written]: 'desc' }, [written, nested(names, 'asc')], nested(names, { asc: 'x' })],
      );
    });

const wrongFields = (uid: string): fc.Arbitrary<Part> =>
  nameIn(uid).chain((name) =>
    fc.constantFrom<Part>(
      name,
      [name],
      ['id', name],
      `id,${name}`,
      { a: name },
      [[name]],
      `${name}.id`,
    ),
  );

/** What no list takes, or not from everybody. */
const OTHERS: Query[] = [
  ...['draft', 'DRAFT', 'modified', '', 'draft,published'].map((status) => ({ status })),
  ...['never-published', 'modified', 'published-with-draft', 'x'].map((publicationFilter) => ({
    publicationFilter,
  })),
  ...['*', 'fr', 'fr,en', '', 'xx-', '__proto__'].map((locale) => ({ locale })),
  { status: ['draft'] },
  { status: { $eq: 'draft' } },
  { locale: ['fr'] },
  { locale: { $ne: 'en' } },
  { hasPublishedVersion: 'false' },
  { publicationState: 'preview' },
  { where: { title: { $startsWith: GUESS } } },
  { lookup: { id: { $notNull: true } } },
  { _q: GUESS },
  { _q: [GUESS] },
  { q: GUESS },
  { count: 'true' },
  { on: { 'api::article.article': { populate: '*' } } },
  { data: { title: 'x' } },
  Object.fromEntries([['__proto__', { status: 'draft' }]]),
  { constructor: { prototype: { status: 'draft' } } },
];

const wrongPopulate = (from: string): fc.Arbitrary<Part> =>
  wayFrom(from).chain(({ names: [name = '*', ...rest], uid }) => {
    const path = [name, ...rest].join('.');
    const inside = fc.oneof(
      ...[fc.constantFrom(...OTHERS), wrongFilters(uid).map((filters): Query => ({ filters }))],
      ...[wrongFields(uid).map((fields): Query => ({ fields }))],
      wrongSort(uid).map((sort): Query => ({ sort })),
      fc.constantFrom<Query>(
        ...[{ limit: -1 }, { start: 'x' }, { pagination: { pageSize: 1000 } }, { count: 'x' }],
        ...[{ populate: 'createdBy' }, { populate: { localizations: { populate: '*' } } }],
        ...[{ populate: Array(30).fill('notes.article').join('.') }, { populate: [[]] }],
        { ordering: 'up' },
      ),
    );
    const tree = (inner: Part): Part => ({
      [name]: rest.reduceRight<Part>((part, one) => ({ populate: { [one]: part } }), inner),
    });
    return fc.oneof(
      inside.map(tree),
      fc.constantFrom<Part>(
        ...[path, [path], `${path}.*`, [`${path}.createdBy`], tree('*'), tree('x'), tree([])],
        ...[tree({ populate: '*' }), { [path]: true }, 'deep', 'createdBy,updatedBy', [['*']]],
      ),
    );
  });

const wrongPagination: fc.Arbitrary<Part> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('page', 'pageSize', 'start', 'limit', 'withCount', 'total', '__proto__'),
      operand,
    )
    .map(([name, asked]): Part => Object.fromEntries([[name, asked]])),
  fc.constantFrom<Part>({ page: 1, limit: 1 }, { page: [1, 2] }, [1], 'x', { page: { $gt: 1 } }),
);

/** Parameters of which at least one cannot be, or is not for everybody. */
export const wrongQuestion = ({ uid }: PublicModel): fc.Arbitrary<Query> =>
  fc
    .array(
      fc.oneof(
        { weight: 6, arbitrary: wrongFilters(uid).map((filters): Query => ({ filters })) },
        { weight: 3, arbitrary: wrongPopulate(uid).map((populate): Query => ({ populate })) },
        { weight: 2, arbitrary: wrongSort(uid).map((sort): Query => ({ sort })) },
        { weight: 2, arbitrary: wrongFields(uid).map((fields): Query => ({ fields })) },
        { weight: 1, arbitrary: wrongPagination.map((pagination): Query => ({ pagination })) },
        { weight: 1, arbitrary: fc.constantFrom(...OTHERS) },
        {
          weight: 1,
          arbitrary: fc.tuple(fc.oneof(fc.constantFrom(...NAMES), text), operand).map(entry),
        },
      ),
      { minLength: 1, maxLength: 2 },
    )
    .map((parts) => Object.fromEntries(parts.flatMap((part) => Object.entries(part))));

const entry = ([name, part]: [string, Part]): Query => Object.fromEntries([[name, part]]);
