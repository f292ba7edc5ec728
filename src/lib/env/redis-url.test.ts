import { isUsableRedisUrl } from './redis-url';

it.each([
  'redis://127.0.0.1:6379',
  'redis://user:secret@redis.example.org:6379/1',
  'rediss://redis.example.org',
  '127.0.0.1:6379',
  '/run/redis.sock',
])('%s is an address of Redis', (url) => {
  expect(isUsableRedisUrl(url)).toBe(true);
});

it.each(['secret garbage', 'redis://127.0.0.1:99999', 'redis://127.0.0.1:6379/words'])(
  '%s is no address of Redis',
  (url) => {
    expect(isUsableRedisUrl(url)).toBe(false);
  },
);
