import type { UID } from '@strapi/strapi';

import type { Attributes } from '../schema';
import {
  type Comparison,
  type Field,
  type QueryVisitor,
  type Step,
  visitQuery,
} from './visit-query';

const ARTICLE = 'api::article.article' as UID.Schema;

const MODELS: Record<string, { attributes: Attributes }> = {
  [ARTICLE]: {
    attributes: {
      title: { type: 'string' },
      wordCount: { type: 'integer' },
      notes: { type: 'relation', relation: 'oneToMany', target: 'api::editor-note.editor-note' },
      cover: { type: 'media' },
      source: { type: 'component', component: 'article.source' },
      parts: { type: 'dynamiczone', components: ['article.source', 'article.quote'] },
    } as Attributes,
  },
  'api::editor-note.editor-note': {
    attributes: {
      body: { type: 'richtext' },
      article: { type: 'relation', relation: 'manyToOne', target: 'api::article.article' },
    },
  },
  'plugin::upload.file': {
    attributes: { related: { type: 'relation', relation: 'morphToMany' } },
  },
  'article.source': { attributes: { name: { type: 'string' } } },
  'article.quote': {
    attributes: {
      of: { type: 'relation', relation: 'manyToOne', target: 'api::article.article' },
    },
  },
};

beforeAll(() => {
  Object.assign(globalThis, { strapi: { getModel: (uid: string) => MODELS[uid] } });
});

/** What a visitor is told, as `path` and what is there. */
const visited = (query: object) => {
  const steps: Step[] = [];
  const fields: Field[] = [];
  const comparisons: Comparison[] = [];
  const visitor: QueryVisitor = {
    step: (step) => steps.push(step),
    field: (field) => fields.push(field),
    comparison: (comparison) => comparisons.push(comparison),
  };
  const result = visitQuery(visitor, ARTICLE, query);
  return {
    result,
    steps: steps.map(({ path, target }) => [path.join('.'), target]),
    fields: fields.map(({ path }) => path.join('.')),
    comparisons: comparisons.map(({ path, operator, value, isNegated }) => [
      path.join('.'),
      operator,
      value,
      isNegated,
    ]),
  };
};

it('names each comparison by the path that the client wrote', () => {
  const filters = {
    wordCount: { $gt: 3, $not: { $in: [5] } },
    title: 'x',
    $or: [{ notes: { body: { $contains: 'y' } } }],
    $not: { cover: 7 },
  };
  const { comparisons, result } = visited({ filters });
  expect(comparisons).toEqual([
    ['filters.wordCount.$gt', '$gt', 3, false],
    ['filters.wordCount.$not.$in', '$in', [5], true],
    ['filters.title', '$eq', 'x', false],
    ['filters.$or.0.notes.body.$contains', '$contains', 'y', false],
    ['filters.$not.cover', '$eq', 7, true],
  ]);
  expect(result).toEqual({ filters: { ...filters, $not: { cover: { id: 7 } } } });
});

it('accepts the notation of GraphQL’s arguments as well', () => {
  const { comparisons } = visited({ filters: { and: [{ not: { wordCount: { gt: 3 } } }] } });
  expect(comparisons).toEqual([['filters.and.0.not.wordCount.gt', '$gt', 3, true]]);
});

it.each<[string, unknown]>([
  ['a text', 'notes.article,cover'],
  ['a list', ['notes.article', 'cover']],
  ['objects', { notes: { populate: { article: true } }, cover: true }],
  ['both', { notes: { populate: 'article' }, cover: 'true' }],
])('accepts the steps of populate written as %s', (_how, populate) => {
  expect(visited({ populate }).steps).toEqual([
    ['populate.notes', 'api::editor-note.editor-note'],
    ['populate.notes.populate.article', ARTICLE],
    ['populate.cover', 'plugin::upload.file'],
  ]);
});

it('expands a * to all relations of a model', () => {
  expect(visited({ populate: '*' }).steps.map(([path]) => path)).toEqual([
    ...['populate.notes', 'populate.cover', 'populate.source', 'populate.parts'],
  ]);
});

it('visits the components of a dynamic zone, however they are populated', () => {
  const behind = ['populate.parts.on.article.quote.populate.of', ARTICLE];
  const byFragment = { parts: { on: { 'article.quote': { populate: 'of' } } } };
  expect(visited({ populate: byFragment }).steps).toContainEqual(behind);
  expect(visited({ populate: { parts: { populate: '*' } } }).steps).toContainEqual(behind);
});

it('accepts sorts and fields in each of their notations', () => {
  for (const sort of [
    'title:asc,notes.body',
    ['title', 'notes.body:desc'],
    [{ title: 'asc' }, { notes: { body: 'asc' } }],
  ]) {
    const { steps, fields } = visited({ sort });
    expect(steps).toEqual([['sort.notes.body', 'api::editor-note.editor-note']]);
    expect(fields).toEqual(['sort.title', 'sort.notes.body']);
  }
  expect(visited({ fields: 'title, wordCount' }).fields).toEqual([
    'fields.title',
    'fields.wordCount',
  ]);
});

it('adds the filters of the visitor on every list and behind every relation', () => {
  const visitor: QueryVisitor = {
    filters: (filters, { uid }) =>
      uid === ARTICLE ? { $and: [{ shown: true }, filters] } : filters,
  };
  const query = { filters: { notes: { article: { title: 'x' } } }, locale: 'en' };
  expect(visitQuery(visitor, ARTICLE, query)).toEqual({
    locale: 'en',
    filters: {
      $and: [{ shown: true }, { notes: { article: { $and: [{ shown: true }, { title: 'x' }] } } }],
    },
  });
});

it('removes from populate what the visitor rejects', () => {
  const visitor: QueryVisitor = { isAllowed: ({ name }) => name !== 'related' };
  const query = { populate: { cover: { populate: '*' } }, status: 'draft' };
  expect(visitQuery(visitor, ARTICLE, query)).toEqual({
    status: 'draft',
    populate: { cover: { populate: {} } },
  });
});

it('names each $and, $or and $not, with the field that it is below', () => {
  const groups: [string, string | undefined][] = [];
  const visitor: QueryVisitor = {
    group: ({ path, name }) => groups.push([path.join('.'), name]),
  };
  const filters = { $or: [{ title: { $not: { $eq: 'x' } } }, { $not: { wordCount: 3 } }] };
  visitQuery(visitor, ARTICLE, { filters });
  expect(groups).toEqual([
    ['filters.$or', undefined],
    ['filters.$or.0.title.$not', 'title'],
    ['filters.$or.1.$not', undefined],
  ]);
});

it('compares a relation under a $not by the id of its target', () => {
  const { comparisons, result } = visited({ filters: { notes: { $not: 7 } } });
  expect(comparisons).toEqual([['filters.notes.$not', '$eq', 7, true]]);
  expect(result).toEqual({ filters: { notes: { id: { $not: 7 } } } });
});

it('visits lists before what is in them, with their own parameters', () => {
  const lists: [string, unknown][] = [];
  const visitor: QueryVisitor = {
    list: ({ path }, { limit }) => lists.push([path.join('.'), limit]),
  };
  visitQuery(visitor, ARTICLE, { limit: 1, populate: { notes: { limit: 2 } } });
  expect(lists).toEqual([
    ['', 1],
    ['populate.notes', 2],
  ]);
});

it('says where a sort cannot lead on', () => {
  const ends: [string, readonly string[]][] = [];
  const visitor: QueryVisitor = { field: ({ name, rest }) => ends.push([name, rest]) };
  visitQuery(visitor, ARTICLE, { sort: 'title,notes.nothing.body,constructor' });
  expect(ends).toEqual([
    ['title', []],
    ['nothing', ['body']],
    ['constructor', []],
  ]);
});

it('looks models up where it is told to', () => {
  const steps: string[] = [];
  const modelOf = () => ({ attributes: { elsewhere: { type: 'media' } } as Attributes });
  const visitor: QueryVisitor = { step: ({ name }) => steps.push(name) };
  visitQuery(visitor, ARTICLE, { filters: { elsewhere: 7 } }, modelOf);
  expect(steps).toEqual(['elsewhere']);
});
