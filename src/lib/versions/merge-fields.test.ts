import { mergeFields } from './merge-fields';

const changed = (sent: Record<string, unknown>, stored: Record<string, unknown>): string[] =>
  Object.keys(sent).filter((name) => name in stored && sent[name] !== stored[name]);

const base = { title: 'Title', body: 'Body', excerpt: 'Excerpt' };

const merged = (form: Record<string, unknown>, current: Partial<typeof base>) =>
  mergeFields({ form, base, current: { ...base, ...current } }, changed);

it('takes each field from whoever changed it', () => {
  expect(merged({ ...base, title: 'Mine' }, { body: 'Theirs' })).toEqual({
    ...{ conflicts: [], left: ['body', 'excerpt'], theirs: ['body'] },
  });
});

it('names as a conflict what both changed to something else', () => {
  expect(merged({ ...base, title: 'Mine' }, { title: 'Theirs' }).conflicts).toEqual(['title']);
});

it('sees no conflict in what both changed to the same', () => {
  expect(merged({ ...base, title: 'One' }, { title: 'One' })).toEqual({
    ...{ conflicts: [], left: ['body', 'excerpt'], theirs: [] },
  });
});

it('leaves alone what the form does not send, and what no version holds', () => {
  expect(merged({ title: 'Title', password: 'x' }, { body: 'Theirs' })).toEqual({
    ...{ conflicts: [], left: ['title'], theirs: ['body'] },
  });
});
