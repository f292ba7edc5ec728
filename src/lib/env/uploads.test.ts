import { uploadsAddress } from './uploads';

it.each([
  [{}, undefined],
  [{ PUBLIC_URL: ' ' }, undefined],
  [{ PUBLIC_URL: 'https://news.example.org' }, 'https://news.example.org'],
  [{ PUBLIC_URL: 'https://example.org/news/' }, 'https://example.org/news'],
  [
    { PUBLIC_URL: 'https://news.example.org', S3_PUBLIC_URL: 'https://media.example.org/' },
    'https://media.example.org',
  ],
])('with %j uploads are at %s', (env, address) => {
  expect(uploadsAddress(env)).toBe(address);
});
