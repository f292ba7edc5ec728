import type { OutgoingHttpHeaders } from 'node:http';

/** Headers that are this one reader's, or this one moment's. */
const OF_ONE_REQUEST = [
  'set-cookie',
  'date',
  'content-length',
  'x-response-time',
  'access-control-allow-origin',
  'access-control-allow-credentials',
  'access-control-expose-headers',
];

/** The headers of an answer that the next reader gets as well. */
export const sharedHeaders = (headers: OutgoingHttpHeaders): Record<string, string | string[]> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined || OF_ONE_REQUEST.includes(name.toLowerCase()) || isRateLimit(name)
        ? []
        : [[name, typeof value === 'number' ? String(value) : value]],
    ),
  );

const isRateLimit = (name: string): boolean => /^(x-)?ratelimit/i.test(name);
