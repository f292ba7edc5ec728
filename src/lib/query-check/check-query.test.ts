import { checkQuery } from './check-query';
import { KINDS, typesOf } from './kinds';
import { modelOf, THING } from './models.fixture';
import { OPERATORS } from './operators';

/** The parameter that is refused; null where none is. */
const refused = (query: object, database = 'sqlite'): string | null => {
  try {
    checkQuery(THING, query, { modelOf, database });
    return null;
  } catch (error) {
    const { status, details } = error as { status: number; details: Record<string, string> };
    expect([status, details.code]).toEqual([400, 'PARAMETER_INVALID']);
    return details.field ?? '';
  }
};

const filter = (name: string, value: unknown) => ({ filters: { [name]: value } });

/** Values as they come in a URL: those that an attribute of the kind can have, and those that none can. */
const VALUES: Record<(typeof KINDS)[number], [fits: unknown[], others: unknown[]]> = {
  text: [
    ['', 'x', '12', 'שלום', "a'b", '%'],
    ['a\0b', '\ud800', { x: 'y' }],
  ],
  choice: [
    ['red', 'green'],
    ['', 'blue', 'Red', '1', { red: 'x' }],
  ],
  integer: [
    ['0', '-5', '7', ' 7 ', '1e3', '2147483647', '-2147483648', 7],
    [
      '',
      'abc',
      '1.5',
      '2147483648',
      '-2147483649',
      'NaN',
      'Infinity',
      '0x10',
      '1_000',
      '１２',
      true,
    ],
  ],
  biginteger: [
    ['0', '-5', '9223372036854775807', '-9223372036854775808', 12, 12n],
    ['', 'x', '1.5', '1e3', '9223372036854775808', '9'.repeat(400), 'Infinity', 1.5],
  ],
  number: [
    ['0', '-1.5', '.5', '1e300', '2147483648', 1.5],
    ['', 'abc', 'NaN', 'Infinity', '-Infinity', '1e400', '1,5', '9'.repeat(400), NaN, true],
  ],
  boolean: [
    ['true', 'false', '1', '0', 't', 'f', true, false],
    ['', 'yes', 'TRUE', '2', 'null', 2],
  ],
  date: [
    ['2026-07-18', '2024-02-29', '2026-07-18T10:00:00Z', '0001-01-01', '9999-12-31', new Date()],
    [
      '',
      '2026-02-30',
      '2025-02-29',
      '2026-13-01',
      '0000-01-01',
      '18.7.2026',
      'today',
      '2026',
      '2026-07-18x',
      new Date(NaN),
    ],
  ],
  time: [
    ['09:30:00', '23:59:59', '00:00:00.000', '09:30:00.5'],
    ['', '09:30', '24:00:00', '9:30:00', '12:60:00', 'noon', '2026-07-18', 930],
  ],
  datetime: [
    [
      ...['2026', '2026-07', '2026-07-18', '2026-07-18T09:30', '2026-07-18T09:30:00Z', '0'],
      ...['2026-07-18 09:30:00', '2026-07-18T09:30:00.123+02:00', '1784367000000', 1784367000000],
      new Date(),
    ],
    [
      ...[
        '',
        'abc',
        '2026-02-30',
        '2026-02-30T10:00:00Z',
        '2026-07-18T25:00:00Z',
        '2026-07-18T09:60Z',
      ],
      ...[
        'NaN',
        'Infinity',
        '-2026',
        '+275760-09-14T00:00:00Z',
        '0000-01-01',
        '9'.repeat(16),
        '1e12',
      ],
      new Date(NaN),
    ],
  ],
  json: [
    ['{"a":1}', '[]', '"x"', '5', 'true', 'null', 5],
    ['', 'abc', '{"a":', '{a:1}', '"\\u0000"', '{"a":1e999}', 'NaN', "{'a':1}"],
  ],
};

describe.each(KINDS)('an attribute of the kind %s', (kind) => {
  const [fits, others] = VALUES[kind];

  it.each(typesOf(kind))('of the type %s is compared with values that it can have', (name) => {
    for (const value of fits) {
      expect([value, refused(filter(name, value))]).toEqual([value, null]);
      expect([value, refused(filter(name, { $in: [value] }))]).toEqual([value, null]);
      expect([value, refused(filter(name, { $not: { $ne: value } }))]).toEqual([value, null]);
    }
  });

  it.each(typesOf(kind))('of the type %s is not compared with others', (name) => {
    for (const value of others) {
      const implicit = refused(filter(name, value));
      // What has names is read as operators.
      if (typeof value !== 'object' || value instanceof Date) {
        expect([value, implicit]).toEqual([value, `filters.${name}`]);
      } else expect(implicit).toMatch(`filters.${name}.`);
      const fields = [
        [`filters.${name}.$eq`, { $eq: value }],
        [`filters.${name}.$notIn`, { $notIn: [fits[0], value] }],
        [`filters.${name}.$not.$ne`, { $not: { $ne: value } }],
      ] as const;
      for (const [field, comparison] of fields) {
        expect([value, refused(filter(name, comparison))]).toEqual([value, field]);
      }
    }
  });

  it.each([...OPERATORS.keys()])(
    'takes %s where it is of its kind, and else refuses it',
    (operator) => {
      const { kinds, takes, database } = OPERATORS.get(operator) ?? { kinds: [], takes: 'value' };
      const operands = {
        pair: [fits[0], fits[0]],
        boolean: 'true',
        list: [fits[0]],
        texts: 'x',
        'text or null': 'x',
      };
      const operand = takes in operands ? operands[takes as keyof typeof operands] : fits[0];
      for (const name of typesOf(kind)) {
        const query = filter(name, { [operator]: operand });
        const expected = kinds.includes(kind) ? null : `filters.${name}.${operator}`;
        expect([name, refused(query, database)]).toEqual([name, expected]);
      }
    },
  );
});

it.each<[string, object, string]>([
  ['an empty value', { integer: { $gt: '' } }, 'integer.$gt'],
  ['a list for one value', { integer: { $gt: ['1', '2'] } }, 'integer.$gt'],
  ['a list for one text', { string: { $eq: ['a', 'b'] } }, 'string.$eq'],
  ['a list in a list', { string: { $in: [['a']] } }, 'string.$in'],
  ['one value for a pair', { integer: { $between: '1' } }, 'integer.$between'],
  ['three values for a pair', { integer: { $between: ['1', '2', '3'] } }, 'integer.$between'],
  ['a pair of the wrong values', { date: { $between: ['2026-01-01', 'x'] } }, 'date.$between'],
  ['null for an order', { integer: { $lt: null } }, 'integer.$lt'],
  ['null in a list', { integer: { $in: [null] } }, 'integer.$in'],
  ['an object of texts', { string: { $contains: { a: 'b' } } }, 'string.$contains'],
  ['$null with a text', { string: { $null: 'yes' } }, 'string.$null'],
  ['$notNull without a value', { json: { $notNull: '' } }, 'json.$notNull'],
  ['an unknown operator', { string: { $like: 'x' } }, 'string.$like'],
  ['$any', { string: { $any: ['x'] } }, 'string.$any'],
  ['an operator in capitals', { string: { $EQ: 'x' } }, 'string.$EQ'],
  ['an operator without its sign', { string: { eq: 'x' } }, 'string.eq'],
  ['$and below a field', { string: { $and: [{ $eq: 'x' }] } }, 'string.$and'],
  ['JSON’s operator on SQLite', { json: { $jsonSupersetOf: '{}' } }, 'json.$jsonSupersetOf'],
  ['an unknown field', { nothing: 'x' }, 'nothing'],
  ['an unknown field with an operator', { nothing: { $not: { $eq: 'x' } } }, 'nothing'],
  ['a name that all objects have', { constructor: 'x' }, 'constructor'],
  ['a password', { password: { $startsWith: 'a' } }, 'password.$startsWith'],
  ['a dynamic zone', { zone: { name: 'x' } }, 'zone'],
  ['a relation to anything', { anything: { id: '1' } }, 'anything'],
  ['a relation with a text', { others: 'abc' }, 'others'],
  ['a relation with nothing', { others: '' }, 'others'],
  ['a relation with a list of texts', { others: ['1', 'x'] }, 'others'],
  ['a relation with $contains', { others: { $contains: '1' } }, 'others.$contains'],
  ['a relation with two operators', { others: { $in: ['1'], $notNull: 'true' } }, 'others'],
  ['a relation with an operator and a field', { others: { $in: ['1'], string: 'x' } }, 'others'],
  ['$not inside a relation', { others: { $not: { string: 'x' } } }, 'others.$not'],
  ['$not of a text on a relation', { others: { $not: 'abc' } }, 'others.$not'],
  ['a wrong value behind a relation', { others: { integer: { $gt: 'x' } } }, 'others.integer.$gt'],
  ['a media field with a text', { picture: 'x' }, 'picture'],
  ['a wrong value of a file', { picture: { size: { $lt: 'big' } } }, 'picture.size.$lt'],
  ['a component with a text', { part: 'x' }, 'part'],
  ['a wrong value in a component', { part: { count: 'x' } }, 'part.count'],
  ['the document id of a component', { part: { documentId: 'x' } }, 'part.documentId'],
  ['an id that is none', { id: 'abc' }, 'id'],
  ['an id that is too large', { id: { $in: ['99999999999'] } }, 'id.$in'],
  ['an operator beside fields', { $eq: 'x' }, '$eq'],
  ['a relational operator above fields', { $notNull: { $contains: 'x' } }, '$notNull'],
  ['$or that is no list', { $or: { string: 'x' } }, '$or'],
  ['$and of texts', { $and: ['x'] }, '$and'],
  ['$not of a list', { $not: [{ string: 'x' }] }, '$not'],
  ['a fault in the second of $or', { $or: [{ string: 'x' }, { integer: 'x' }] }, '$or.1.integer'],
  [
    'a fault far inside',
    { $and: [{ $not: { others: { others: { date: 'x' } } } }] },
    '$and.0.$not.others.others.date',
  ],
])('refuses %s', (_what, filters, field) => {
  expect(refused({ filters })).toBe(`filters.${field}`);
});

it.each<[string, object, string]>([
  [
    'a filter',
    { populate: { others: { filters: { integer: { $eq: 'x' } } } } },
    'populate.others.filters.integer.$eq',
  ],
  [
    'a filter, deeper',
    { populate: { others: { populate: { others: { filters: { id: 'x' } } } } } },
    'populate.others.populate.others.filters.id',
  ],
  [
    'a filter in a zone',
    { populate: { zone: { on: { 'thing.part': { filters: { count: 'x' } } } } } },
    'populate.zone.on.thing.part.filters.count',
  ],
  ['a sort', { populate: { others: { sort: 'nothing' } } }, 'populate.others.sort'],
  ['a field', { populate: { others: { fields: ['nothing'] } } }, 'populate.others.fields'],
  ['a page', { populate: { others: { page: 'x' } } }, 'populate.others.page'],
  ['a limit', { populate: { others: { limit: '-2' } } }, 'populate.others.limit'],
  ['a count', { populate: { others: { count: 'x' } } }, 'populate.others.count'],
  ['a name', { populate: { nothing: true } }, 'populate.nothing'],
  ['a name of a list', { populate: ['others.nothing'] }, 'populate.others.populate.nothing'],
  ['a field as a relation', { populate: 'string' }, 'populate.string'],
  ['a value', { populate: { others: 'x' } }, 'populate.others'],
  ['a list of numbers', { populate: [1] }, 'populate'],
  ['a zone by a text', { populate: { zone: { on: 'x' } } }, 'populate.zone.on'],
])('refuses %s of populate that cannot be', (_what, query, field) => {
  expect(refused(query)).toBe(field);
});

it.each<[object, string]>([
  [{ filters: 'x' }, 'filters'],
  [{ filters: '' }, 'filters'],
  [{ sort: 'nothing' }, 'sort'],
  [{ sort: 'string:up' }, 'sort'],
  [{ sort: ['string', 'others'] }, 'sort'],
  [{ sort: 'others.nothing:asc' }, 'sort'],
  [{ sort: 'string.name' }, 'sort'],
  [{ sort: 'password' }, 'sort'],
  [{ sort: { string: 'down' } }, 'sort'],
  [{ sort: [{ others: { zone: 'asc' } }] }, 'sort'],
  [{ sort: ['string', { text: 'asc' }] }, 'sort'],
  [{ sort: [1] }, 'sort'],
  [{ fields: 'nothing' }, 'fields'],
  [{ fields: ['string', 'others'] }, 'fields'],
  [{ fields: ['password'] }, 'fields'],
  [{ fields: { string: 'x' } }, 'fields'],
  [{ locale: { $ne: 'en' } }, 'locale'],
  [{ status: 'modified' }, 'status'],
  [{ status: ['draft'] }, 'status'],
  [{ status: 'DRAFT' }, 'status'],
  [{ _q: { $ne: 'x' } }, '_q'],
  [{ page: '0' }, 'page'],
  [{ pageSize: 'many' }, 'pageSize'],
  [{ start: '-1' }, 'start'],
  [{ limit: '1.5' }, 'limit'],
  [{ page: '1', limit: '5' }, 'limit'],
  [{ pagination: 'x' }, 'pagination'],
  [{ pagination: { page: '99999999999999999999' } }, 'pagination.page'],
  [{ pagination: { pageSize: '' } }, 'pagination.pageSize'],
  [{ pagination: { start: 'x' } }, 'pagination.start'],
  [{ pagination: { withCount: 'maybe' } }, 'pagination.withCount'],
  [{ pagination: { cursor: 'x' } }, 'pagination.cursor'],
  [{ pagination: { page: '1', start: '5' } }, 'pagination.start'],
  [{ publicationFilter: 'all' }, 'publicationFilter'],
  [{ hasPublishedVersion: 'maybe' }, 'hasPublishedVersion'],
])('refuses the parameter of %j', (query, field) => {
  expect(refused(query)).toBe(field);
});

it.each<[object]>([
  [{}],
  [{ filters: null, sort: null, status: null, locale: null }],
  [{ filters: { string: ['a', 'b'], integer: { $gt: '1', $lt: '9' } } }],
  [{ filters: { string: { $contains: ['a', 'b'] } } }],
  [{ filters: { string: null, integer: { $eq: null }, text: { $nei: null } } }],
  [{ filters: { string: { $not: 'x' }, text: { $not: [{ $eq: 'a' }, { $eq: 'b' }] } } }],
  [{ filters: { enumeration: { $contains: 're', $eqi: 'RED' } } }],
  [{ filters: { $and: [], $or: [{ string: 'x' }], $not: { integer: '1' } } }],
  [{ filters: { id: { $in: ['1'] }, documentId: { $startsWith: 'a' } } }],
  [{ filters: { others: '3' } }],
  [{ filters: { others: ['3', '4'] } }],
  [{ filters: { others: null } }],
  [{ filters: { others: { $null: 'true' } } }],
  [{ filters: { others: { $not: '3' } } }],
  [{ filters: { others: { $or: [{ id: '1' }, { documentId: 'x' }] } } }],
  [{ filters: { picture: { $notNull: true }, part: { name: 'x' } } }],
  [{ filters: { others: { part: { count: { $gte: '1' } } } } }],
  [{ filters: { id: { $notIn: new URL('part:of-a-statement') } } }],
  [{ sort: 'string,others.integer:desc,id' }],
  [{ sort: ['string:ASC', 'part.name'] }],
  [{ sort: [{ others: { string: 'asc' } }, { integer: 'desc' }] }],
  [{ sort: '' }],
  [{ sort: [null] }],
  [{ fields: '*' }],
  [{ fields: ['id', 'documentId', 'string'] }],
  [{ populate: '*' }],
  [{ populate: '' }],
  [{ populate: 'others,' }],
  [{ populate: 'others.others,picture' }],
  [{ populate: { others: true, picture: 'false', zone: { populate: '*' }, anything: true } }],
  [{ populate: { others: { sort: 'id', fields: '*', filters: { string: 'x' }, limit: 5 } } }],
  [{ locale: ['en', 'fr'], status: 'draft', _q: 'x', hasPublishedVersion: 'true' }],
  [{ locale: '*', publicationFilter: 'modified' }],
  [{ pagination: { start: '0', limit: '-1', withCount: 'false' } }],
  [{ page: '2', pageSize: '100' }],
])('takes %j', (query) => {
  expect(refused(query)).toBeNull();
});

it('takes JSON’s operator on PostgreSQL', () => {
  const query = filter('json', { $jsonSupersetOf: '{"a":1}' });
  expect(refused(query, 'postgres')).toBeNull();
  expect(refused(filter('json', { $jsonSupersetOf: 'x' }), 'postgres')).toBe(
    'filters.json.$jsonSupersetOf',
  );
});

it('leaves the query as it was', () => {
  const query = { filters: { others: '3', string: { $not: 'x' } }, populate: 'others,picture' };
  const before = structuredClone(query);
  checkQuery(THING, query, { modelOf, database: 'sqlite' });
  expect(query).toEqual(before);
});
