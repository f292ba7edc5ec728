import { oldPath, oldPathCandidates } from './old-path';

describe('an old address', () => {
  it.each([
    ['/2014/05/old-name/', '/2014/05/old-name'],
    ['/2014/05/old-name', '/2014/05/old-name'],
    ['2014/05/old-name', '/2014/05/old-name'],
    ['https://example.org/2014/05/old-name/#comments', '/2014/05/old-name'],
    ['HTTP://user@example.org:8080/a/', '/a'],
    ['//example.org/a', '/a'],
    ['https://example.org', '/'],
    ['/', '/'],
    ['//', '/'],
    ['/a//b/', '/a/b'],
    ['/index.php', '/'],
    ['/index.php/2014/a/', '/2014/a'],
    ['/blog/INDEX.php?p=1', '/blog?p=1'],
    ['/%d7%a9%d7%9c%d7%95%d7%9d/', '/שלום'],
    ['/%D7%A9%D7%9C%D7%95%D7%9D', '/שלום'],
    ['/שלום', '/שלום'],
    ['/cafe\u0301', '/caf\u00e9'],
    ['/cafe%CC%81', '/caf\u00e9'],
    ['/a%20b', '/a b'],
    ['/?p=123', '/?p=123'],
    ['?p=123', '/?p=123'],
    ['/?b=2&a=1', '/?a=1&b=2'],
    ['/?utm_source=x&p=1&fbclid=y', '/?p=1'],
    ['/a?utm_source=x', '/a'],
    ['/?q=%D7%A9', '/?q=%D7%A9'],
    ['/?q=ש', '/?q=%D7%A9'],
    ['/?p=1&p=1', '/?p=1'],
  ])('%s is %s', (address, path) => {
    expect(oldPath(address)).toBe(path);
  });

  it.each([
    ['/100%', '/100%25'],
    ['/100%25', '/100%25'],
    ['/%zz', '/%25zz'],
    ['/%2525', '/%2525'],
    ['/a%2Fb', '/a%2Fb'],
    ['/a%3fb%23', '/a%3Fb%23'],
    ['/caf%e9', '/caf%E9'],
    ['/a\0b', '/a%00b'],
    ['/a%00b', '/a%00b'],
    ['/\ud800', '/\ufffd'],
    ['/?\ud800=%ff', '/?%EF%BF%BD=%EF%BF%BD'],
  ])('%s, which is damaged or means something else when decoded, is %s', (address, path) => {
    expect(oldPath(address)).toBe(path);
    expect(oldPath(path)).toBe(path);
  });

  it('is none where it is empty or longer than an index takes', () => {
    expect(oldPath('')).toBeNull();
    expect(oldPath('  ')).toBeNull();
    expect(oldPath(`/${'x'.repeat(10_000)}`)).toBeNull();
    expect(oldPath(`/${'ש'.repeat(1_500)}`)).toBeNull();
    expect(oldPathCandidates(`/${'x'.repeat(10_000)}`)).toEqual([]);
  });
});

describe('what an address may stand for', () => {
  it('is its path with its query, with parts of it, and without', () => {
    expect(oldPathCandidates('/a/?x=1&p=2')).toEqual(['/a?p=2&x=1', '/a?p=2', '/a?x=1', '/a']);
    expect(oldPathCandidates('/a')).toEqual(['/a']);
  });

  it('is not the root where a query says which page is meant', () => {
    expect(oldPathCandidates('/?p=2')).toEqual(['/?p=2']);
    expect(oldPathCandidates('/')).toEqual(['/']);
  });

  it('is a few, however many parameters there are', () => {
    const search = Array.from({ length: 500 }, (_, place) => `a${place}=1`).join('&');
    expect(oldPathCandidates(`/a?${search}`).length).toBeLessThanOrEqual(17);
  });
});
