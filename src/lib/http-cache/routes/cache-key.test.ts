import { cacheKey } from './cache-key';

describe('the key of a cached response', () => {
  it('is the same for the same request, however its parameters are ordered and encoded', () => {
    const key = cacheKey('/api/articles', '?sort=title&pagination[page]=2&locale=he');
    expect(cacheKey('/api/articles', '?locale=he&pagination%5Bpage%5D=2&sort=title')).toBe(key);
    expect(cacheKey('/api/articles', '')).toBe(cacheKey('/api/articles', '?'));
  });

  it.each([
    ['/api/articles', '?sort=title', '?sort=slug'],
    ['/api/articles', '?fields=title&fields=slug', '?fields=slug&fields=title'],
    ['/api/articles', '?filters[a]=1&filters[b]=2', '?filters[a]=2&filters[b]=1'],
    ['/api/articles', '?locale=en', '?locale=en%26sort=title'],
    ['/api/articles', '?sort[]=title&sort[0]=slug', '?sort[0]=slug&sort[]=title'],
    ['/api/articles', '?filters[a]=1&filters[a][$eq]=2', '?filters[a][$eq]=2&filters[a]=1'],
  ])('differs where %s%s and %s ask for different things', (path, one, other) => {
    expect(cacheKey(path, one)).not.toBe(cacheKey(path, other));
  });

  it.each([
    ['/api/articles', '?status=draft'],
    ['/api/articles', '?publicationFilter=x'],
    ['/api/articles', '?utm_source=x'],
    ['/api/articles', '?locale=%E0%A4%A'],
    ['/api/articles', `?locale=${'x'.repeat(2_000)}`],
  ])('does not exist for %s%s', (path, search) => {
    expect(cacheKey(path, search)).toBeNull();
  });

  it('includes a parameter of the route’s own where the route declares it', () => {
    expect(cacheKey('/api/counts', '?of=x')).toBeNull();
    expect(cacheKey('/api/counts', '?of=x', ['of'])).toBe('/api/counts?of=x');
  });
});
