import { publicAddress } from './public-address';

it.each([
  [{}, 'http://localhost:1337'],
  [{ PORT: '8080' }, 'http://localhost:8080'],
  [{ PUBLIC_URL: 'https://news.example.org', PORT: '8080' }, 'https://news.example.org'],
  [{ PUBLIC_URL: ' https://example.org/news/ ' }, 'https://example.org/news'],
])('with %j people reach the server at %s', (env, address) => {
  expect(publicAddress(env)).toBe(address);
});
