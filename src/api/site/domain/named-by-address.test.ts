import type { AddressRules } from './article-address';
import { articlesNamedBy, isSamePage } from './named-by-address';

const rules = (
  articleUrl: string | null,
  origin: string | null = 'https://a.example',
): AddressRules => ({
  origin,
  articleUrl,
  timeZone: 'UTC',
  defaultLocale: 'en',
});

it.each([
  [null, 'https://a.example/articles/the-wall', [{ idOrSlug: 'the-wall', locale: 'en' }]],
  [null, 'https://A.example/he/articles/kir/?x=1#comment-2', [{ idOrSlug: 'kir', locale: 'he' }]],
  ['/{year}/{month}/{slug}', 'https://a.example/2026/01/the-wall', [{ idOrSlug: 'the-wall' }]],
  ['/{topic}/{slug}', 'https://a.example/the-wall', [{ idOrSlug: 'the-wall' }]],
  ['/{topic}/{slug}', 'https://a.example/rivers/the-wall', [{ idOrSlug: 'the-wall' }]],
  ['/a-{documentId}.html', 'https://a.example/a-x1.html', [{ idOrSlug: 'x1' }]],
  ['/?p={documentId}', 'https://a.example/?p=x1', [{ idOrSlug: 'x1' }]],
  ['https://b.example/{slug}', 'https://b.example/the-wall', [{ idOrSlug: 'the-wall' }]],
])('with %s, %s names its Article', (pattern, address, expected) => {
  expect(articlesNamedBy(address, rules(pattern))).toEqual(expected);
});

it.each([
  [null, 'https://b.example/articles/the-wall'],
  [null, 'https://a.example/articles'],
  [null, 'https://a.example/articles/a/b'],
  [null, 'https://a.example/articles/%E0%A4%A'],
  [null, 'no address'],
  ['/a.{slug}', 'https://a.example/ab-the-wall'],
  ['/?p={documentId}', 'https://a.example/?q=x1'],
])('with %s, %s names none', (pattern, address) => {
  expect(articlesNamedBy(address, rules(pattern))).toEqual([]);
});

it('nothing is named where there are no pages', () => {
  expect(articlesNamedBy('https://a.example/articles/the-wall', rules(null, null))).toEqual([]);
});

it('two addresses are of one page whatever stands behind its path', () => {
  const page = 'https://a.example/articles/the-wall';
  expect(isSamePage('https://A.EXAMPLE/articles/the-wall/?utm=1#x', page)).toBe(true);
  expect(isSamePage('https://a.example/articles/the-wal', page)).toBe(false);
  expect(isSamePage('https://a.example/?p=2', 'https://a.example/?p=1')).toBe(false);
});
