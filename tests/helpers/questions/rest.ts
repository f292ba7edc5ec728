import fc from 'fast-check';

import { OPERATORS } from '../../../src/lib/query-check';
import { maybe, someOf } from './arbitraries';
import type { Caller } from './callers';
import { type Asked, filtersOn, type Language } from './filters';
import { type Model, modelOf, type PublicModel, type Way } from './models';
import type { Part, Query } from './query';
import { inNotation, sortOf } from './sorts';
import type { Stored } from './values';
import { SECOND_LOCALE } from './world';

/** Everything that is not private can be filtered by, except for documents of any type: those have no model. */
const REST: Language = {
  hasFilter: () => true,
  operators: [...OPERATORS.keys()],
  isTerse: true,
};

/** What a list is asked for: filters, order, shape, page, language. */
export const listQuestion = (
  stored: Stored,
  model: PublicModel,
  caller: Caller,
): fc.Arbitrary<Query> => {
  const asked = { stored, language: REST };
  return fc
    .record({
      filters: maybe(filtersOn(asked, model.uid), 2),
      sort: maybe(sortOf(model).chain(inNotation), 2),
      fields: maybe(fieldsOf(model), 1),
      populate: maybe(populateOf(asked, model, 2), 2),
      pagination: maybe(pagination, 1),
      locale: maybe(locale(model), 0.25),
      status: status(model, caller),
      _q: maybe(fc.constantFrom('ferry', 'Łódź', '100 %', '_', 'שלום', "d'A", ''), 0.1),
    })
    .map(withoutAbsent);
};

/** What a single document is asked for. */
export const singleQuestion = (
  stored: Stored,
  model: PublicModel,
  caller: Caller,
): fc.Arbitrary<Query> => {
  const asked = { stored, language: REST };
  return fc
    .record({
      filters: maybe(filtersOn(asked, model.uid, 1), 0.1),
      fields: maybe(fieldsOf(model), 1),
      populate: maybe(populateOf(asked, model, 2), 4),
      locale: maybe(locale(model), 0.3),
      status: status(model, caller),
    })
    .map(withoutAbsent);
};

const withoutAbsent = (query: Query): Query =>
  Object.fromEntries(Object.entries(query).filter(([, part]) => part !== undefined));

const locale = ({ isLocalized }: Model): fc.Arbitrary<string> =>
  isLocalized
    ? fc.constantFrom('en', SECOND_LOCALE, SECOND_LOCALE, 'xx')
    : fc.constantFrom('en', SECOND_LOCALE);

const status = ({ hasDrafts }: Model, { seesDrafts }: Caller): fc.Arbitrary<string | undefined> =>
  hasDrafts && seesDrafts
    ? fc.constantFrom(undefined, undefined, 'draft', 'published')
    : fc.constant(undefined);

const pagination: fc.Arbitrary<Query> = fc
  .tuple(
    fc.oneof(
      fc.record({ page: fc.integer({ min: 1, max: 5 }), pageSize: fc.integer({ min: 1, max: 7 }) }),
      fc.record({ start: fc.nat(12), limit: fc.integer({ min: 1, max: 7 }) }),
      fc.constantFrom<Query>(
        { page: 2 },
        { pageSize: 3 },
        { start: 3 },
        { limit: 4 },
        { limit: 100 },
      ),
      fc.constantFrom<Query>({ limit: 0 }, { limit: -1 }, { pageSize: 101 }, { limit: 101 }, {}),
    ),
    maybe(fc.constantFrom('true', 'false', '1', '0', 't', 'f'), 0.5),
  )
  .map(([page, withCount]) => withoutAbsent({ ...page, withCount }));

const fieldsOf = ({ fields }: Model): fc.Arbitrary<Part> =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom<Part>('*', ['*']) },
    {
      weight: 6,
      arbitrary: fc
        .tuple(
          someOf(
            fields.map(({ name }) => name),
            6,
          ),
          fc.boolean(),
        )
        .map(([names, isText]) => (isText ? names.join(',') : names)),
    },
  );

/** `populate` in all notations: `*`, paths in a text or a list, and objects with queries of their own. */
const populateOf = (asked: Asked, model: Model, depth: number, isNested = false) => {
  if (model.ways.length === 0) return fc.constant<Part>('*');
  const paths = fc.array(pathOf(model, depth), { minLength: 1, maxLength: 3 });
  // Several paths in one text are for the outermost list alone.
  const text = isNested ? pathOf(model, depth) : paths.map((list) => list.join(','));
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant<Part>('*') },
    { weight: 1, arbitrary: text },
    { weight: 1, arbitrary: paths },
    { weight: 5, arbitrary: treeOf(asked, model, depth) },
  );
};

const pathOf = ({ ways }: Model, depth: number): fc.Arbitrary<string> =>
  fc.constantFrom(...ways).chain(({ name, target }) => {
    const inner = modelOf(target);
    if (depth <= 1 || inner.ways.length === 0) return fc.constant(name);
    return fc.oneof(
      { weight: 2, arbitrary: fc.constant(name) },
      { weight: 1, arbitrary: pathOf(inner, depth - 1).map((rest) => `${name}.${rest}`) },
    );
  });

const treeOf = (asked: Asked, { ways }: Model, depth: number): fc.Arbitrary<Part> =>
  someOf(ways, 3).chain((chosen) =>
    fc
      .tuple(...chosen.map((way) => nestedOf(asked, way, depth)))
      .map((parts): Part => Object.fromEntries(chosen.map(({ name }, at) => [name, parts[at]]))),
  );

const nestedOf = (asked: Asked, { target, isToMany }: Way, depth: number): fc.Arbitrary<Part> => {
  const model = modelOf(target);
  const hasMore = depth > 1 && model.ways.length > 0;
  const nothing = fc.constant(undefined);
  const query = fc.record({
    fields: maybe(fieldsOf(model), 1),
    filters: maybe(filtersOn(asked, target, 1), 0.7),
    // Strapi itself fails at a nested sort along a relation.
    sort: maybe(sortOf({ ...model, ways: [] }).chain(inNotation), 0.7),
    populate: hasMore ? maybe(populateOf(asked, model, depth - 1, true), 0.7) : nothing,
  });
  const flags: Part[] = ['true', 'true', 'false', ...(isToMany ? [{ count: 'true' }] : [])];
  return fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...flags) },
    {
      weight: 4,
      arbitrary: query.map((parts): Part => {
        const written = withoutAbsent(parts);
        return Object.keys(written).length > 0 ? written : 'true';
      }),
    },
  );
};
