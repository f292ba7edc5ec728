import { type AddressedArticle, type AddressRules, articleAddress } from './article-address';

const article: AddressedArticle = {
  documentId: 'ahypsiqve4ybfb15k7ltxeh8',
  locale: 'en',
  slug: 'the-wall',
  firstPublishedAt: new Date('2026-03-01T23:30:00.000Z'),
  topic: 'rivers',
};

const rules: AddressRules = {
  origin: 'https://example.org',
  articleUrl: null,
  timeZone: 'UTC',
  defaultLocale: 'en',
};

const addressBy = (articleUrl: string | null, changes: Partial<AddressedArticle> = {}) =>
  articleAddress({ ...article, ...changes }, { ...rules, articleUrl });

it.each([
  ['/{slug}', 'https://example.org/the-wall'],
  ['/a/{documentId}', 'https://example.org/a/ahypsiqve4ybfb15k7ltxeh8'],
  ['/{locale}/{topic}/{slug}', 'https://example.org/en/rivers/the-wall'],
  ['/{year}/{month}/{day}/{slug}/', 'https://example.org/2026/03/01/the-wall/'],
  ['/{year}-{month}-{day}-{slug}.html', 'https://example.org/2026-03-01-the-wall.html'],
  [
    'https://a.example/read?id={documentId}#top',
    'https://a.example/read?id=ahypsiqve4ybfb15k7ltxeh8#top',
  ],
  ['/статьи/{slug}', 'https://example.org/%D1%81%D1%82%D0%B0%D1%82%D1%8C%D0%B8/the-wall'],
])('by the pattern %s it is %s', (pattern, address) => {
  expect(addressBy(pattern)).toBe(address);
});

it('without a pattern it is the demo page’s, with the locale where that is not the default one', () => {
  expect(addressBy(null)).toBe('https://example.org/articles/the-wall');
  expect(addressBy(null, { locale: 'he' })).toBe('https://example.org/he/articles/the-wall');
});

it('days are those of the time zone', () => {
  const articleUrl = '/{year}/{month}/{day}';
  const inZone = (timeZone: string) => articleAddress(article, { ...rules, articleUrl, timeZone });
  expect(inZone('America/New_York')).toBe('https://example.org/2026/03/01');
  expect(inZone('Asia/Tokyo')).toBe('https://example.org/2026/03/02');
});

it('a segment that would be empty is left out, and one that only loses a part is not', () => {
  expect(addressBy('/{topic}/{slug}', { topic: null })).toBe('https://example.org/the-wall');
  expect(addressBy('/in-{topic}/{slug}', { topic: null })).toBe('https://example.org/in-/the-wall');
  expect(addressBy('/{year}/{month}/{slug}/', { firstPublishedAt: null })).toBe(
    'https://example.org/the-wall/',
  );
});

it('values are percent-encoded, so that they stay within their segment', () => {
  expect(addressBy('/{slug}', { slug: 'שלום' })).toBe(
    'https://example.org/%D7%A9%D7%9C%D7%95%D7%9D',
  );
  expect(addressBy('/{topic}/{slug}', { topic: 'a/b?c#d' })).toBe(
    'https://example.org/a%2Fb%3Fc%23d/the-wall',
  );
});

it('there is none where Articles have no page', () => {
  expect(articleAddress(article, { ...rules, origin: null })).toBeNull();
});
