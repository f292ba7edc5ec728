import { type Answer, get, post } from '../http';
import { ORDINARY_HEADERS } from '../ordinary';
import type { Caller } from './callers';
import { isQuery, type Part, type Query } from './query';

/** The same question, as Foreword answers it and as Strapi does. */
export interface BothWays {
  answer: Seen;
  ordinary: Seen;
}

interface Seen {
  status: number;
  location: string | null;
  body: Part;
}

/** By which Articles are sorted where the client names nothing; no other type has such a field. */
const DEFAULT_SORT = 'firstPublishedAt';

/** @param query the part of the path that is behind the `?`, as an object */
export const askBothWays = async (
  path: string,
  { token }: Pick<Caller, 'token'>,
  query: Query = {},
): Promise<BothWays> => {
  const [answer, ordinary] = await Promise.all([
    get(path, { token }),
    get(path, { token, headers: ORDINARY_HEADERS }),
  ]);
  return { answer: seen(answer, query), ordinary: seen(ordinary, query) };
};

/** Over GraphQL. */
export const askGraphqlBothWays = async (
  body: { query: string; variables: object },
  { token }: Pick<Caller, 'token'>,
): Promise<BothWays> => {
  const [answer, ordinary] = await Promise.all([
    post('/graphql', { token, body }),
    post('/graphql', { token, body, headers: ORDINARY_HEADERS }),
  ]);
  return { answer: withSortedErrors(seen(answer)), ordinary: withSortedErrors(seen(ordinary)) };
};

/** Which fields fail before their parent is null is not settled, where several do. */
const withSortedErrors = ({ body, ...others }: Seen): Seen => {
  if (!isQuery(body) || !Array.isArray(body.errors)) return { ...others, body };
  // Of an answer without any data, one error is enough.
  const told = body.data === null ? ['some'] : body.errors.map(withoutPlace);
  const errors = [...new Set(told)].sort();
  return { ...others, body: { ...body, errors } };
};

const withoutPlace = (error: Part): string => {
  const { message, extensions }: Query = isQuery(error) ? error : {};
  return JSON.stringify({ message, extensions });
};

const seen = ({ status, headers, body }: Answer, query: Query = {}): Seen => ({
  status,
  location: headers.get('location'),
  body:
    isQuery(body) && 'data' in body
      ? { ...body, data: asNamed(body.data, { sort: DEFAULT_SORT, ...query }) }
      : body,
});

/**
 * Documents without what they are sorted by, where they are not asked for it: with a filter through a relation, and
 * in relations that are populated, Strapi selects these columns for its `distinct`, and sends them.
 */
const asNamed = (data: Part, query: Query): Part => {
  if (Array.isArray(data)) return data.map((one) => asNamed(one, query));
  if (!isQuery(data)) return data;
  const unasked = sortedBy(query.sort).filter((name) => !isAsked(name, query.fields));
  return Object.fromEntries(
    Object.entries(data)
      .filter(([name]) => !unasked.includes(name))
      .map(([name, value]) => [name, asNamed(value, inner(query.populate, name))]),
  );
};

const isAsked = (name: string, fields: Part): boolean => {
  if (name === 'id' || name === 'documentId') return true;
  const named = namesIn(fields);
  // Lists of Articles have no long texts where the client names no fields.
  if (named.length === 0) return name !== 'body' && name !== 'html';
  return named.includes('*') || named.includes(name);
};

const inner = (populate: Part, name: string): Query => {
  const query = isQuery(populate) ? populate[name] : undefined;
  return isQuery(query) ? query : {};
};

const namesIn = (part: Part): string[] => {
  if (Array.isArray(part)) return part.flatMap(namesIn);
  return typeof part === 'string' ? part.split(',').map((name) => name.trim()) : [];
};

/** The fields of its own that a list is sorted by. */
const sortedBy = (sort: Part): string[] => {
  if (Array.isArray(sort)) return sort.flatMap(sortedBy);
  if (isQuery(sort)) return Object.keys(sort);
  return namesIn(sort).map((path) => path.split(':')[0] ?? '');
};
