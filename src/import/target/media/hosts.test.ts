import { hostsOfMedia } from './hosts';

it('are those of the site, with and without www', () => {
  const both = new Set(['example.org', 'www.example.org']);
  expect(hostsOfMedia([], 'https://example.org/blog')).toEqual(both);
  expect(hostsOfMedia([], 'http://www.example.org')).toEqual(both);
  expect(hostsOfMedia([], 'http://example.org:8080')).toEqual(
    new Set(['example.org:8080', 'www.example.org:8080']),
  );
});

it('are those that are named instead, and none for a site without an address', () => {
  expect(hostsOfMedia(['Files.example.org'], 'https://example.org')).toEqual(
    new Set(['files.example.org']),
  );
  expect(hostsOfMedia([], '')).toEqual(new Set());
});
