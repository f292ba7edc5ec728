import fc from 'fast-check';

import type { RawRequest } from './send';
import { text } from './values';

/** A content type or component of the server under test, as far as a query on it needs. */
export interface Model {
  uid: string;
  /** Where it is listed, over REST and in the panel. */
  addresses: string[];
  /** The list and the input of filters in GraphQL; absent where it has none. */
  graphql?: { list: string; input: string };
  attributes: Record<string, { type: string; target?: string; enum?: string[] }>;
}

const OPERATORS = [
  ...['$eq', '$eqi', '$ne', '$nei', '$in', '$notIn', '$lt', '$lte', '$gt', '$gte', '$between'],
  ...['$contains', '$notContains', '$containsi', '$notContainsi', '$startsWith', '$startsWithi'],
  ...['$endsWith', '$endsWithi', '$null', '$notNull', '$not', '$and', '$or', '$jsonSupersetOf'],
  ...['$any', '$like', '$elemMatch', '$EQ', 'eq', 'id', '__proto__'],
];

const WHOLE = ['0', '1', '-1', '2147483647', '2147483648', '9223372036854775807', '1e3', ' 7 '];
const MOMENTS = [
  ...['2026', '2026-07', '2026-07-18', '2026-07-18T09:30:00Z', '2026-07-18T09:30:00.123+02:00'],
  ...[
    '1784367000000',
    '0001-01-01',
    '9999-12-31',
    '2026-02-30',
    '0000-01-01',
    '-2026',
    '2026-07-18 09:30',
  ],
];

/** Texts that a value of a type is written as, or nearly. */
const VALUES: Record<string, string[]> = {
  integer: WHOLE,
  biginteger: [...WHOLE, '9223372036854775808'],
  float: [...WHOLE, '1.5', '.5', '1e308', '1e400', 'NaN', 'Infinity'],
  decimal: [...WHOLE, '1.5', '.5', '1e308', '1e400', 'NaN', 'Infinity'],
  boolean: ['true', 'false', 't', 'f', '1', '0', 'TRUE', 'yes'],
  date: MOMENTS,
  datetime: MOMENTS,
  timestamp: MOMENTS,
  time: ['09:30:00', '09:30:00.000', '23:59:59', '09:30', '24:00:00', '09:30:00.1234'],
  json: ['{}', '{"a":1}', '[]', '"x"', 'null', '1', '{"a":', '"\\u0000"', '1e999'],
  blocks: ['[]', '[{"type":"paragraph"}]', '{}', 'x'],
};

type Query = Record<string, unknown>;

const nested = (names: string[], value: unknown): Query =>
  names.reduceRight<unknown>((inner, name) => ({ [name]: inner }), value) as Query;

/** As `qs` would write it: `filters[a][$in][0]=1`. */
const written = (value: unknown, name: string): string[] => {
  if (Array.isArray(value)) return value.flatMap((one, at) => written(one, `${name}[${at}]`));
  if (typeof value !== 'object' || value === null) return [`${name}=${encode(String(value))}`];
  return Object.entries(value).flatMap(([key, inner]) => written(inner, `${name}[${encode(key)}]`));
};

const encode = (one: string): string =>
  Array.from(one, (sign) => (/\p{Cs}/u.test(sign) ? '%ED%A0%80' : encodeURIComponent(sign))).join(
    '',
  );

const RELATIONS = ['relation', 'media', 'component', 'dynamiczone'];

const targetOf = ({ type, target }: Model['attributes'][string]): string | undefined =>
  type === 'media' ? 'plugin::upload.file' : target;

/** Filters on a model: any attribute, any operator, and values that nearly fit. */
const filtersOn = (models: Map<string, Model>, uid: string, depth = 0): fc.Arbitrary<Query> => {
  const attributes = models.get(uid)?.attributes ?? {};
  const all: Model['attributes'] = {
    id: { type: 'integer' },
    documentId: { type: 'string' },
    ...attributes,
  };
  const condition = fc.constantFrom(...Object.entries(all)).chain(([name, attribute]) => {
    const target = targetOf(attribute);
    const isRelation = RELATIONS.includes(attribute.type);
    const type = isRelation ? 'integer' : attribute.type;
    const value = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...(attribute.enum ?? VALUES[type] ?? ['x', ''])) },
      { weight: 1, arbitrary: text },
    );
    const operand = fc.oneof(
      { weight: 4, arbitrary: value },
      { weight: 2, arbitrary: fc.array(value, { minLength: 1, maxLength: 3 }) },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.constantFrom(...OPERATORS), value)
          .map(([key, one]) => ({ [key]: one })),
      },
    );
    const compared = fc.oneof(
      { weight: 1, arbitrary: operand },
      {
        weight: 5,
        arbitrary: fc
          .tuple(fc.constantFrom(...OPERATORS), operand)
          .map(([key, one]) => ({ [key]: one })),
      },
    );
    const behind = isRelation && target !== undefined && depth < 2;
    const inner: fc.Arbitrary<unknown> = behind
      ? fc.oneof(compared, filtersOn(models, target, depth + 1))
      : compared;
    return inner.map((one) => ({ [name]: one }));
  });
  return fc.oneof(
    { weight: 6, arbitrary: condition },
    { weight: 1, arbitrary: fc.array(condition, { maxLength: 2 }).map((list) => ({ $and: list })) },
    { weight: 1, arbitrary: fc.array(condition, { maxLength: 2 }).map((list) => ({ $or: list })) },
    { weight: 1, arbitrary: condition.map((one) => ({ $not: one })) },
  );
};

const queryOn = (models: Map<string, Model>, { uid, attributes }: Model): fc.Arbitrary<Query> => {
  const names = ['id', ...Object.keys(attributes)];
  const relations = Object.entries(attributes).filter(([, attribute]) => targetOf(attribute));
  const filters = filtersOn(models, uid).map((one) => ({ filters: one }));
  const populated = fc.constantFrom(...relations).chain(([name, attribute]) => {
    const inner = filtersOn(models, targetOf(attribute) ?? uid, 1);
    return inner.map((one) => nested(['populate', name, 'filters'], one));
  });
  return fc.oneof(
    { weight: 6, arbitrary: filters },
    ...(relations.length > 0 ? [{ weight: 3, arbitrary: populated }] : []),
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom('sort', 'fields', 'populate'), fc.constantFrom(...names))
        .map(([key, name]) => ({ [key]: name })),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(
          fc.constantFrom('page', 'pageSize', 'start', 'limit', 'withCount'),
          fc.constantFrom(...WHOLE, 'x', '', '1.5'),
        )
        .map(([key, value]) => nested(['pagination', key], value)),
    },
  );
};

/** Operators as GraphQL has them: `gt` for `$gt`. */
const asArgument = (filters: unknown): unknown => {
  if (Array.isArray(filters)) return filters.map(asArgument);
  if (typeof filters !== 'object' || filters === null) return filters;
  return Object.fromEntries(
    Object.entries(filters).map(([key, value]) => [key.replace(/^\$/, ''), asArgument(value)]),
  );
};

/** Requests that ask for documents by queries after the types of their attributes. */
export const typedQueries = (
  known: Model[],
  headers: fc.Arbitrary<[string, string][]>,
): fc.Arbitrary<RawRequest> => {
  const models = new Map(known.map((model) => [model.uid, model]));
  const listed = known.filter(({ addresses }) => addresses.length > 0);
  const overRest = fc.constantFrom(...listed).chain((model) =>
    fc
      .tuple(
        fc.constantFrom('GET', 'GET', 'GET', 'POST', 'PUT', 'DELETE'),
        fc.constantFrom(...model.addresses),
        queryOn(models, model),
        headers,
      )
      .map(([method, address, query, sent]) => {
        const search = Object.entries(query).flatMap(([name, value]) => written(value, name));
        const path = `${address}${method === 'GET' || method === 'POST' ? '' : '/none'}`;
        return {
          method,
          path: `${path}?${search.join('&')}`,
          headers: sent,
          body: Buffer.alloc(0),
        };
      }),
  );
  const overGraphql = fc.constantFrom(...listed.filter(({ graphql }) => graphql)).chain((model) =>
    fc.tuple(filtersOn(models, model.uid), headers).map(([filters, sent]): RawRequest => {
      const { list, input } = model.graphql ?? { list: '', input: '' };
      const query = `query ($f: ${input}) { ${list}(filters: $f) { __typename } }`;
      const body = Buffer.from(JSON.stringify({ query, variables: { f: asArgument(filters) } }));
      const type: [string, string][] = [
        ['Content-Type', 'application/json'],
        ['Content-Length', String(body.length)],
      ];
      return { method: 'POST', path: '/graphql', headers: [...sent, ...type], body };
    }),
  );
  return fc.oneof({ weight: 4, arbitrary: overRest }, { weight: 1, arbitrary: overGraphql });
};
