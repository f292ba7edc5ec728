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

/** Names and values in turn, as Node writes them without looking at each again. */
export type Headers = string[];

/** The headers of an answer that the next reader gets as well, whole or not modified. */
export const sharedHeaders = (
  headers: OutgoingHttpHeaders,
  body: Buffer,
): Record<200 | 304, Headers> => {
  const whole: Headers = [];
  const notModified: Headers = [];
  for (const [name, value] of Object.entries(headers)) {
    const kind = kindOf(name);
    if (value === undefined || kind === 'own') continue;
    for (const one of Array.isArray(value) ? value : [String(value)]) {
      whole.push(name, one);
      if (kind === 'shared') notModified.push(name, one);
    }
  }
  whole.push('content-length', String(body.length));
  return { 200: whole, 304: notModified };
};

type Kind = 'own' | 'of the body' | 'shared';

/** By name, as it is spelt. The names are the server's own, and so are few. */
const kinds = new Map<string, Kind>();

const kindOf = (name: string): Kind => {
  const known = kinds.get(name);
  if (known) return known;
  const lower = name.toLowerCase();
  const isOwn = OF_ONE_REQUEST.includes(lower) || /^(x-)?ratelimit/.test(lower);
  const kind = isOwn ? 'own' : OF_THE_BODY.includes(lower) ? 'of the body' : 'shared';
  kinds.set(name, kind);
  return kind;
};
