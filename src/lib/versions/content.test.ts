import type { Attributes } from '../schema';
import { contentOf, isHeld, populateOf } from './content';

const AUTHOR = { type: 'relation', target: 'api::author.author' } as const;

const PART = {
  attributes: { name: { type: 'string' }, image: { type: 'media', multiple: false } },
} as const;

const ATTRIBUTES: Attributes = {
  title: { type: 'string' },
  people: { ...AUTHOR, relation: 'oneToMany' },
  editor: { ...AUTHOR, relation: 'manyToOne' },
  cover: { type: 'media', multiple: false },
  pictures: { type: 'media', multiple: true },
  part: { type: 'component', component: 'article.source' },
  parts: { type: 'component', component: 'article.source', repeatable: true },
  zone: { type: 'dynamiczone', components: ['article.source'] },
};

const modelOf = () => PART;

const part = { id: 7, name: 'A', image: { id: 5, documentId: 'file', url: '/x' } };
const held = { name: 'A', image: { id: 5, documentId: 'file' } };

it('names what a row leads to, and keeps components whole but for their ids', () => {
  const row = {
    id: 1,
    title: 'A title',
    people: [{ id: 1, documentId: 'one', locale: 'en', name: 'One' }],
    editor: { id: 2, documentId: 'two', locale: null },
    cover: { id: 5, documentId: 'file', url: '/x' },
    pictures: [{ id: 5, documentId: 'file' }],
    part,
    parts: [part],
    zone: [{ ...part, __component: 'article.source' }],
  };
  expect(contentOf(ATTRIBUTES, row, modelOf)).toEqual({
    title: 'A title',
    people: [{ documentId: 'one', locale: 'en' }],
    editor: { documentId: 'two' },
    cover: { id: 5, documentId: 'file' },
    pictures: [{ id: 5, documentId: 'file' }],
    part: held,
    parts: [held],
    zone: [{ __component: 'article.source', ...held }],
  });
});

it('has a value for what is empty', () => {
  expect(contentOf(ATTRIBUTES, {}, modelOf)).toEqual({
    ...{ title: null, people: [], editor: null, cover: null, pictures: [] },
    ...{ part: null, parts: [], zone: [] },
  });
});

it('reads no more of what a row leads to than its names', () => {
  const nested = { populate: { image: { select: ['id', 'documentId'] } } };
  expect(populateOf(ATTRIBUTES, modelOf, (uid) => uid === 'api::author.author')).toEqual({
    people: { select: ['documentId', 'locale'] },
    editor: { select: ['documentId', 'locale'] },
    cover: { select: ['id', 'documentId'] },
    pictures: { select: ['id', 'documentId'] },
    part: nested,
    parts: nested,
    zone: { on: { 'article.source': nested } },
  });
});

it('holds no relation that the other side states', () => {
  expect(isHeld({ ...AUTHOR, relation: 'oneToMany', mappedBy: 'article' })).toBe(false);
  expect(isHeld({ ...AUTHOR, relation: 'oneToMany' })).toBe(true);
  expect(isHeld({ type: 'password' })).toBe(false);
});
