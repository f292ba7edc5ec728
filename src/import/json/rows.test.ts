import type { PlainRecord } from '../../lib/plain-rows';
import { rowsOf } from './rows';

const published: PlainRecord = {
  type: 'api::text.text',
  documentId: 'a',
  locale: 'en',
  state: 'published',
  data: { title: 'A', publishedAt: '2020-01-01T00:00:00.000Z' },
  relations: {
    notes: [{ documentId: 'n', state: 'published', order: 1 }],
    by: [{ documentId: 'b' }],
  },
  components: {},
};

it('gives what is published a draft where there is none', () => {
  const [draft, own] = rowsOf(published, 'public', () => true);
  expect(own).toEqual(published);
  expect(draft).toMatchObject({
    state: 'draft',
    data: { title: 'A', publishedAt: null },
    relations: {
      notes: [{ documentId: 'n', state: 'draft', order: 1 }],
      by: [{ documentId: 'b' }],
    },
  });
});

it('leaves the rows of a whole site as they are', () => {
  expect(rowsOf(published, 'all', () => true)).toEqual([published]);
  expect(rowsOf({ ...published, state: null }, 'public', () => false)).toEqual([
    { ...published, state: null },
  ]);
});
