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
  const shared = Object.entries(headers).filter(([name]) => isShared(name.toLowerCase()));
  const ofTheAnswer = shared.filter(([name]) => !OF_THE_BODY.includes(name.toLowerCase()));
  return {
    200: [...flatten(shared), 'content-length', String(body.length)],
    304: flatten(ofTheAnswer),
  };
};

const isShared = (name: string): boolean =>
  !OF_ONE_REQUEST.includes(name) && !/^(x-)?ratelimit/.test(name);

const flatten = (headers: [string, OutgoingHttpHeaders[string]][]): Headers =>
  headers.flatMap(([name, value]) =>
    (Array.isArray(value) ? value : value === undefined ? [] : [String(value)]).flatMap((one) => [
      name,
      one,
    ]),
  );
