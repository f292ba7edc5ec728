import { AnswerStore, type KeptAnswer } from './store';

const answer = (...tags: string[]): KeptAnswer => ({
  tags,
  etag: '"x"',
  headers: { 200: [], 304: [] },
  body: Buffer.from('{}'),
});

describe('kept answers', () => {
  it('stay until something they are made of changes', () => {
    const store = new AnswerStore();
    store.keep('page', answer('article', 'author'), store.begin());
    store.keep('other', answer('other article'), store.begin());
    store.drop(['author']);
    expect(store.get('page')).toBeUndefined();
    expect(store.get('other')).toBeDefined();
  });

  it('are not kept when a change came while they were made', () => {
    const store = new AnswerStore();
    const begun = store.begin();
    store.drop(['article']);
    store.keep('page', answer('article'), begun);
    expect(store.get('page')).toBeUndefined();
    store.keep('page', answer('article'), store.begin());
    expect(store.get('page')).toBeDefined();
  });

  it('are not kept when everything was cleared while they were made', () => {
    const store = new AnswerStore();
    const begun = store.begin();
    store.clear();
    store.keep('page', answer('article'), begun);
    expect(store.get('page')).toBeUndefined();
  });

  it('are not kept while nobody says what changes, nor what was begun then', () => {
    const store = new AnswerStore();
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

  it('are found by an address under which they were asked for, for as long as they stay', () => {
    const store = new AnswerStore();
    const page = answer('article');
    store.noteAddress('/page?b=1&a=1', 'page');
    expect(store.getByAddress('/page?b=1&a=1')).toBeUndefined();
    store.keep('page', page, store.begin());
    expect(store.getByAddress('/page?b=1&a=1')).toBe(page);
    expect(store.getByAddress('/page?a=1&b=1')).toBeUndefined();
    store.drop(['article']);
    expect(store.getByAddress('/page?b=1&a=1')).toBeUndefined();
  });

  it('may be made of other things the next time', () => {
    const store = new AnswerStore();
    store.keep('page', answer('old author'), store.begin());
    store.keep('page', answer('new author'), store.begin());
    store.drop(['old author']);
    expect(store.get('page')).toBeDefined();
    store.drop(['new author']);
    expect(store.get('page')).toBeUndefined();
  });
});
