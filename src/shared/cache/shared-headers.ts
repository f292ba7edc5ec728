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

/** What a 304 says nothing of: it has no body. Source: RFC 9110, 15.4.5. */
const OF_THE_BODY = ['content-type', 'content-length'];

export type Headers = Record<string, string | string[]>;

/** The headers of an answer that the next reader gets as well, whole or not modified. */
export const sharedHeaders = (
  headers: OutgoingHttpHeaders,
  body: Buffer,
): Record<200 | 304, Headers> => {
  const shared = withoutOwn(headers);
  return {
    200: { ...shared, 'content-length': String(body.length) },
    304: Object.fromEntries(
      Object.entries(shared).filter(([name]) => !OF_THE_BODY.includes(name.toLowerCase())),
    ),
  };
};

const withoutOwn = (headers: OutgoingHttpHeaders): Headers =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined || OF_ONE_REQUEST.includes(name.toLowerCase()) || isRateLimit(name)
        ? []
        : [[name, typeof value === 'number' ? String(value) : value]],
    ),
  );

const isRateLimit = (name: string): boolean => /^(x-)?ratelimit/i.test(name);
