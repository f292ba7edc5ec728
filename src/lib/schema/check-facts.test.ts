import { checkFacts } from './check-facts';
import type { Model } from './model';

const model = (facts: unknown, attributes: Record<string, object> = {}): Model => ({
  pluginOptions: { foreword: facts },
  attributes: { title: { type: 'string' }, ...attributes },
});

const field = (type: string, facts: unknown): Model =>
  model({}, { field: { type, pluginOptions: { foreword: facts } } });

const revision = (type: string, visible: boolean): Model =>
  model({}, { field: { type, visible, pluginOptions: { foreword: { revision: true } } } });

const problems = (one: Model): string[] => checkFacts({ 'api::thing.thing': one });

it('accepts facts that are known and right', () => {
  const facts = {
    publicWhen: { title: { $ne: 'x' } },
    cached: true,
    grants: { public: ['find'], authenticated: ['create'] },
    adminGrants: { 'strapi-author': { all: ['create'], own: ['read', 'update'] } },
    listSearch: ['title'],
    graphql: 'type',
  };
  expect(problems(model(facts))).toEqual([]);
  expect(problems(field('text', { plainText: false, htmlOf: 'title' }))).toEqual([]);
  expect(problems(revision('integer', false))).toEqual([]);
  expect(problems({ attributes: {}, pluginOptions: { i18n: { localized: true } } })).toEqual([]);
});

it('names the schema, the field and the fact that is misspelt', () => {
  expect(problems(field('text', { plaintext: false }))).toEqual([
    expect.stringMatching(
      /^api::thing.thing, field: pluginOptions.foreword knows no "plaintext" here, only .*plainText/,
    ),
  ]);
  expect(problems(model({ public: {} }))).toEqual([
    expect.stringMatching(/^api::thing.thing: pluginOptions.foreword knows no "public" here/),
  ]);
});

it.each<[string, Model, string]>([
  ['a fact that is not an object', model(true), 'must be an object'],
  ['a text for a boolean', field('string', { serverOwned: 'yes' }), 'must be true or false'],
  ['an attribute that is not there', field('uid', { slugFrom: 'name' }), 'must name an attribute'],
  ['a fact of a field at the type', model({ serverOwned: true }), 'knows no "serverOwned"'],
  ['a fact of texts on another type', field('richtext', { plainText: true }), 'not for richtext'],
  ['a revision that is no whole number', revision('float', false), 'is for integer'],
  ['a revision that forms show', revision('integer', true), 'needs "visible": false'],
  ['a name of who saved that is no text', field('json', { savedBy: true }), 'not for json'],
  ['a field of drafts where there are none', field('json', { draftOnly: 'always' }), 'with drafts'],
  ['a field of drafts for ever', field('json', { draftOnly: true }), 'must be "always" or'],
  [
    'a time that the published row has',
    field('datetime', { publishAt: true }),
    'needs "draftOnly"',
  ],
  ['grants without lists', model({ grants: { public: 'find' } }), 'must be lists of actions'],
  [
    'admin grants without a scope',
    model({ adminGrants: { x: ['read'] } }),
    'under "all" and "own"',
  ],
  [
    'an unknown admin action',
    model({ adminGrants: { x: { own: ['write'] } } }),
    'must be lists of',
  ],
  ['versions without a name', model({ versions: true }), 'must be a name'],
  ['versions without a revision', model({ versions: 'thing' }), 'needs an attribute with'],
  ['a search in what is no text', model({ listSearch: ['title.name'] }), 'must name texts'],
  ['an unknown part of GraphQL', model({ graphql: 'none' }), 'must be "type" or "nothing"'],
])('refuses %s', (_what, wrong, told) => {
  expect(problems(wrong)).toEqual([expect.stringContaining(told)]);
});

describe('createByName', () => {
  const person = (changes: Partial<Model> = {}): Model => ({
    attributes: { name: { type: 'string' }, isEditor: { type: 'boolean' } },
    ...changes,
  });
  const told = (facts: object, target = person()): string[] =>
    checkFacts({
      'api::thing.thing': {
        attributes: {
          by: {
            type: 'relation',
            relation: 'oneToMany',
            target: 'api::author.author',
            pluginOptions: { foreword: facts },
          },
        },
      },
      'api::author.author': target,
    });

  it('names the name of the target, and the mark of those that are offered first', () => {
    expect(told({ createByName: 'name', offeredFirst: 'isEditor' })).toEqual([]);
  });

  it.each<[string, object, Partial<Model>, string]>([
    ['no attribute', { createByName: 'nome' }, {}, 'must name a string of the target'],
    ['a mark', { createByName: 'isEditor' }, {}, 'must name a string of the target'],
    [
      'a target with drafts',
      { createByName: 'name' },
      { options: { draftAndPublish: true } },
      'is for targets without drafts',
    ],
    [
      'a name for a mark',
      { createByName: 'name', offeredFirst: 'name' },
      {},
      'must name a boolean of the target',
    ],
    ['a mark alone', { offeredFirst: 'isEditor' }, {}, 'needs "createByName" beside it'],
  ])('refuses %s', (_what, facts, target, problem) => {
    expect(told(facts, person(target))).toEqual([expect.stringContaining(problem)]);
  });
});

describe('publicWhen', () => {
  const other = 'api::other.other';
  const told = (publicWhen: unknown): string[] =>
    checkFacts({
      'api::thing.thing': model(
        { publicWhen },
        {
          secret: { type: 'string', private: true },
          other: { type: 'relation', relation: 'manyToOne', target: other },
        },
      ),
      [other]: { attributes: { shown: { type: 'boolean' } } },
    });

  it('may lead over relations', () => {
    expect(told({ other: { shown: { $eq: true } }, title: { $in: ['a', 'b'] } })).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    ['an unknown operator', { title: { $contains: 'x' } }, 'title.$contains is not one of $eq'],
    ['a field that is not there', { titel: { $eq: 'x' } }, 'titel is no attribute'],
    ['one of a relation', { other: { hidden: { $eq: true } } }, 'other.hidden is no attribute'],
    ['a private field', { secret: { $eq: 'x' } }, 'secret is private'],
    ['a value without an operator', { title: 'x' }, 'title must have one of'],
    ['a value that SQL has no literal for', { title: { $eq: {} } }, 'title.$eq cannot be {}'],
    ['no filter at all', 'published', 'must be a filter'],
  ])('refuses %s', (_what, publicWhen, problem) => {
    expect(told(publicWhen)).toEqual([expect.stringContaining(problem)]);
  });
});
