import { isOf, isOutdated, type KeptText } from './admin/src/unsaved/kept-text';

const scope = { model: 'api::article.article', documentId: 'a', locale: 'en' };
const kept: KeptText = { ...scope, id: '1', user: 1, at: 0, values: {}, base: {} };
const DAY_MS = 86_400_000;

it('is kept for 30 days', () => {
  expect(isOutdated(kept, 30 * DAY_MS)).toBe(false);
  expect(isOutdated(kept, 30 * DAY_MS + 1)).toBe(true);
});

it('is of one user, one document and one language', () => {
  expect(isOf(kept, 1, scope)).toBe(true);
  expect(isOf(kept, 2, scope)).toBe(false);
  expect(isOf(kept, 1, { ...scope, documentId: 'b' })).toBe(false);
  expect(isOf(kept, 1, { ...scope, locale: 'he' })).toBe(false);
  expect(isOf(kept, 1, { ...scope, model: 'api::author.author' })).toBe(false);
});
