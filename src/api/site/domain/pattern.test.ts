import { patternProblem } from './pattern';

const KNOWN = ['slug', 'year'];

it.each([
  '/',
  '/{slug}',
  '/{year}/{slug}.html?x={slug}#{year}',
  'https://example.org/{slug}',
  'http://localhost:3000/?slug={slug}',
  '/статьи/{slug}',
])('%s is a pattern', (pattern) => {
  expect(patternProblem(pattern, KNOWN)).toBeUndefined();
});

it('a placeholder that there is not is named, with those that there are', () => {
  expect(patternProblem('/{slug}/{id}', KNOWN)).toBe('There is no {id}. There are {slug}, {year}.');
});

it.each([
  '',
  'articles/{slug}',
  '//evil.example/{slug}',
  '/{slug',
  '/slug}',
  '/{}',
  '/{a-b}',
  '/a b/{slug}',
  '/"{slug}',
  'https://{slug}.example.org/',
  'https://',
  'ftp://example.org/{slug}',
  'javascript:alert(1)//{slug}',
])('%j is no pattern', (pattern) => {
  expect(patternProblem(pattern, KNOWN)).toBeDefined();
});
