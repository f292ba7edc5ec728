import { parseUrl } from '.';

it('takes an address apart, with the place it is relative to', () => {
  expect(parseUrl('https://example.org/a')?.hostname).toBe('example.org');
  expect(parseUrl('../b', 'https://example.org/a/c')?.href).toBe('https://example.org/b');
});

it.each(['', 'example.org', 'https://', 'https://%zz/', '/page'])('%j is no address', (written) => {
  expect(parseUrl(written)).toBeUndefined();
});

it('answers the same after it was asked often enough to be compiled', () => {
  const wrong = Array.from({ length: 50_000 }, () => parseUrl('https://bücher.example/é')).filter(
    (url) => url?.hostname !== 'xn--bcher-kva.example',
  );
  expect(wrong).toEqual([]);
});
