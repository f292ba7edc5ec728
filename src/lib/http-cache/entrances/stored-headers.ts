import type { OutgoingHttpHeaders } from 'node:http';

import type { CachedResponse, HeaderList } from '../storage/caches';

/** Headers for one request only: they are not stored. */
const PER_REQUEST = [
  'set-cookie',
  'date',
  'content-length',
  'x-response-time',
  'access-control-allow-origin',
  'access-control-allow-credentials',
  'access-control-expose-headers',
];

/** Headers about the body, which a 304 does not have. Source: RFC 9110, 15.4.5. */
const ABOUT_BODY = ['content-type', 'content-length'];

/** The headers with which a response is sent again, whole or not modified. */
export const storedHeaders = (
  headers: OutgoingHttpHeaders,
  body: Buffer,
): CachedResponse['headers'] => {
  const whole: HeaderList = [];
  const notModified: HeaderList = [];
  for (const [name, value] of Object.entries(headers)) {
    const kind = kindOf(name);
    if (value === undefined || kind === 'per request') continue;
    for (const one of Array.isArray(value) ? value : [String(value)]) {
      whole.push(name, one);
      if (kind === 'always') notModified.push(name, one);
    }
  }
  whole.push('content-length', String(body.length));
  return { 200: whole, 304: notModified };
};

type Kind = 'per request' | 'about the body' | 'always';

/** By name, as it is spelt. The names come from the server itself, so there are few. */
const kinds = new Map<string, Kind>();

const kindOf = (name: string): Kind => {
  const known = kinds.get(name);
  if (known) return known;
  const lower = name.toLowerCase();
  const isPerRequest = PER_REQUEST.includes(lower) || /^(x-)?ratelimit/.test(lower);
  const kind = isPerRequest
    ? 'per request'
    : ABOUT_BODY.includes(lower)
      ? 'about the body'
      : 'always';
  kinds.set(name, kind);
  return kind;
};
