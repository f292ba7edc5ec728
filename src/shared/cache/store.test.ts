import { type KeptAnswer, TaggedStore } from './store';

const answer = (...tags: string[]): KeptAnswer => ({
  tags,
  etag: '"x"',
  headers: { 200: [], 304: [] },
  body: Buffer.from('{}'),
});

const newStore = () =>
  new TaggedStore<KeptAnswer>({ all: 50_000, largest: 10_000, sizeOf: ({ body }) => body.length });

describe('kept answers', () => {
  it('stay until something they are made of changes', () => {
    const store = newStore();
    store.keep('page', answer('article', 'author'), store.begin());
    store.keep('other', answer('other article'), store.begin());
    store.drop(['author']);
    expect(store.get('page')).toBeUndefined();
    expect(store.get('other')).toBeDefined();
  });

  it('are not kept when a change came while they were made', () => {
    const store = newStore();
    const begun = store.begin();
    store.drop(['article']);
    store.keep('page', answer('article'), begun);
    expect(store.get('page')).toBeUndefined();
    store.keep('page', answer('article'), store.begin());
    expect(store.get('page')).toBeDefined();
  });

  it('are not kept when everything was cleared while they were made', () => {
    const store = newStore();
    const begun = store.begin();
    store.clear();
    store.keep('page', answer('article'), begun);
    expect(store.get('page')).toBeUndefined();
  });

  it('are not kept while nobody says what changes, nor what was begun then', () => {
    const store = newStore();
    store.keep('page', answer('article'), store.begin());
    store.disable();
    expect(store.get('page')).toBeUndefined();
    const begun = store.begin();
    store.keep('page', answer('article'), begun);
    store.enable();
    store.keep('page', answer('article'), begun);
    expect(store.get('page')).toBeUndefined();
    store.keep('page', answer('article'), store.begin());
    expect(store.get('page')).toBeDefined();
  });

  it('may be made of other things the next time', () => {
    const store = newStore();
    store.keep('page', answer('old author'), store.begin());
    store.keep('page', answer('new author'), store.begin());
    store.drop(['old author']);
    expect(store.get('page')).toBeDefined();
    store.drop(['new author']);
    expect(store.get('page')).toBeUndefined();
  });

  it('are let go, the one asked for longest ago first, where there is no more room', () => {
    const store = newStore();
    const large = () => ({ ...answer('article'), body: Buffer.alloc(8_000) });
    for (const key of ['a', 'b', 'c', 'd']) store.keep(key, large(), store.begin());
    store.get('a');
    for (const key of ['e', 'f']) store.keep(key, large(), store.begin());
    expect(['a', 'b', 'f'].map((key) => store.get(key) !== undefined)).toEqual([true, false, true]);
    store.keep('larger than any', { ...large(), body: Buffer.alloc(20_000) }, store.begin());
    expect(store.get('larger than any')).toBeUndefined();
  });
});
