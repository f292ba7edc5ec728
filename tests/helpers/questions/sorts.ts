import fc from 'fast-check';

import { type Model, modelOf, type Way } from './models';
import type { Part } from './query';

/**
 * By fields of its own and of what relations to one document lead to, as `slug` and `source.name:desc`; a unique field
 * makes the order total.
 */
export const sortOf = (model: Model): fc.Arbitrary<string[]> => {
  const own = fc.constantFrom(...model.fields.map(({ name }) => name));
  const alongWays = (ways: Way[]): fc.Arbitrary<string> =>
    fc
      .constantFrom(...ways)
      .chain(({ name, target }) =>
        fc.constantFrom(...modelOf(target).fields.map((field) => `${name}.${field.name}`)),
      );
  const toOne = model.ways.filter(({ isToMany }) => !isToMany);
  const open = toOne.filter(({ target }) => !modelOf(target).isLimited);
  const path = fc.oneof(
    { weight: 10, arbitrary: own },
    ...(open.length > 0 ? [{ weight: 4, arbitrary: alongWays(open) }] : []),
    // Refused for all but API tokens: the order would tell what is not public.
    ...(toOne.length > open.length ? [{ weight: 1, arbitrary: alongWays(toOne) }] : []),
  );
  const order = fc.constantFrom('', ':asc', ':desc', ':DESC');
  const last = fc.constantFrom('id', model.isComponent ? 'id' : 'documentId');
  return fc
    .tuple(fc.array(fc.tuple(path, order), { maxLength: 3 }), fc.tuple(last, order))
    .map(([sorts, end]) => withoutRepeats([...sorts, end]).map((sort) => sort.join('')));
};

type Sort = [path: string, order: string];

/** A field that is named twice beside a relation is one too many for Strapi on PostgreSQL. */
const withoutRepeats = (sorts: Sort[]): Sort[] => [
  ...new Map(sorts.map((sort) => [sort[0], sort])).values(),
];

/** A sort as REST takes it: a list, one text, or objects. */
export const inNotation = (sorts: string[]): fc.Arbitrary<Part> =>
  fc.constantFrom<Part>(sorts, sorts.join(','), sorts.map(asObject));

const asObject = (sort: string): Part => {
  const [path = '', order = 'asc'] = sort.split(':');
  return path.split('.').reduceRight<Part>((inner, name) => ({ [name]: inner }), order);
};
