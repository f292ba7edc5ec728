import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';

import fc from 'fast-check';

import type { RawRequest } from './send';
import { type Model, typedQueries } from './typed-queries';
import { text, value } from './values';

/** A route of the server under test. */
export interface Route {
  methods: string[];
  path: string;
}

/** What a fuzz knows of the server: its routes, things that are there, and who may ask. */
export interface Known {
  routes: Route[];
  models: Model[];
  ids: string[];
  tokens: Record<string, string>;
}

const METHODS = [
  'GET',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'HEAD',
  'OPTIONS',
  'TRACE',
  'PROPFIND',
  'REPORT',
];

const FIELDS = [
  ...[
    'id',
    'documentId',
    'title',
    'slug',
    'body',
    'html',
    'status',
    'state',
    'kind',
    'order',
    'robots',
  ],
  ...[
    'wordCount',
    'closesAt',
    'createdAt',
    'firstPublishedAt',
    'originallyPublishedOn',
    'canonicalUrl',
  ],
  ...[
    'authors',
    'topics',
    'notes',
    'discussion',
    'source',
    'cover',
    'article',
    'parent',
    'locale',
    'name',
  ],
  ...[
    'email',
    'password',
    'identifier',
    'username',
    'code',
    'reason',
    'pinned',
    'maxLength',
    'heldWords',
  ],
  ...[
    'roles',
    'permissions',
    'type',
    'lifespan',
    'url',
    'events',
    'headers',
    'fileInfo',
    'ids',
    'data',
  ],
  ...[
    'displayName',
    'bio',
    'refreshToken',
    'deviceId',
    'firstname',
    'folder',
    'conditions',
    'documentIds',
  ],
];

const OPERATORS = [
  ...['$eq', '$eqi', '$ne', '$in', '$notIn', '$lt', '$lte', '$gt', '$gte', '$between', '$contains'],
  ...[
    '$notContains',
    '$containsi',
    '$startsWith',
    '$endsWith',
    '$null',
    '$notNull',
    '$and',
    '$or',
    '$not',
  ],
  ...['$jsonSupersetOf', '$nonsense', '$elemMatch'],
];

const PARAMETERS = [
  ...[
    'sort',
    'locale',
    'status',
    'publicationFilter',
    '_q',
    'page',
    'pageSize',
    'articles',
    'id',
    'access_token',
  ],
  ...[
    'pagination[page]',
    'pagination[pageSize]',
    'pagination[limit]',
    'pagination[start]',
    'pagination[cursor]',
  ],
  ...[
    'fields',
    'fields[0]',
    'populate',
    'populate[0]',
    'sort[0]',
    'locale[0]',
    'locale[$ne]',
    'hasPublishedVersion',
  ],
];

const name = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...FIELDS) },
  { weight: 1, arbitrary: text },
);

const bracketed = (names: string[]): string => names.map((one) => `[${encode(one)}]`).join('');

/** As a client would, and lone surrogates as no client can. */
const encode = (one: string): string =>
  Array.from(one, (sign) => (/\p{Cs}/u.test(sign) ? '%ED%A0%80' : encodeURIComponent(sign))).join(
    '',
  );

const rawOrEncoded = fc.oneof(
  { weight: 6, arbitrary: text.map(encode) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '%',
      '%zz',
      '%00',
      '%ff',
      '%C0%AF',
      '%ED%A0%80',
      '%2e%2e%2f',
      '..%5c',
      '%u0041',
      '//',
      ';',
    ),
  },
);

const parameter = fc.oneof(
  fc.tuple(fc.constantFrom(...PARAMETERS), rawOrEncoded).map((pair) => pair.join('=')),
  fc
    .tuple(
      fc.constantFrom('filters', 'populate', 'sort', 'fields', 'pagination'),
      fc.array(
        fc.oneof(
          name,
          fc.constantFrom(...OPERATORS),
          fc.constantFrom('0', '1', '101', 'filters', 'populate'),
        ),
        { maxLength: 5 },
      ),
      rawOrEncoded,
    )
    .map(([root, names, inner]) => `${root}${bracketed(names)}=${inner}`),
  fc
    .tuple(fc.constantFrom('$and', '$or', '$not'), fc.constantFrom(3, 15, 25, 300), rawOrEncoded)
    .map(([operator, levels, inner]) => `filters${`[${operator}][0]`.repeat(levels)}[id]=${inner}`),
  fc.constantFrom(1_200, 9_000).map((length) => 'a&'.repeat(length / 2)),
  fc.constant(Array.from({ length: 200 }, (_, index) => `filters[id][$in][${index}]=1`).join('&')),
);

const query = fc
  .array(parameter, { maxLength: 3 })
  .map((all) => (all.length > 0 ? `?${all.join('&')}` : ''));

/** A route's address, its parameters filled with things that are there and things that are not. */
const addressOf = (path: string, ids: string[]): fc.Arbitrary<string> => {
  const filling = fc.oneof(fc.constantFrom(...ids), rawOrEncoded);
  const segments = path
    .split('/')
    .map((segment) => (/[:(*]/.test(segment) ? filling : fc.constant(segment)));
  return fc
    .tuple(...segments)
    .map((all) => (all.join('/').startsWith('/') ? all.join('/') : `/${all.join('/')}`));
};

interface Body {
  headers: [string, string][];
  body: Buffer;
}

const withType = (type: string, body: Buffer, others: [string, string][] = []): Body => ({
  headers: [['Content-Type', type], ['Content-Length', String(body.length)], ...others],
  body,
});

const fieldsBody = fc.dictionary(name, value, { maxKeys: 5 });

const json = fc
  .oneof(
    fieldsBody,
    fieldsBody.map((data) => ({ data })),
    value,
  )
  .map((sent) => withType('application/json', Buffer.from(JSON.stringify(sent))));

const oddJson = fc
  .constantFrom(
    ...[
      '{',
      '[',
      '"',
      '{"data":1e309}',
      '{"data":{"__proto__":{"polluted":1}}}',
      '\ufeff{}',
      'NaN',
      '',
    ],
    ...[
      '{"a":1,"a":2}',
      '{"data":{"constructor":{"prototype":{"polluted":1}}}}',
      '{"data":"\\ud800"}',
    ],
    `${'['.repeat(50_000)}${']'.repeat(50_000)}`,
    `{"data":{"body":"${'x'.repeat(1_500_000)}"}}`,
  )
  .map((sent) => withType('application/json', Buffer.from(sent)));

const form = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        'data[title]',
        'data[__proto__][polluted]',
        'a[constructor][prototype][polluted]',
        'identifier',
        'data',
        `data${'[a]'.repeat(60)}`,
      ),
      rawOrEncoded,
    ),
    { maxLength: 4 },
  )
  .map((pairs) =>
    withType(
      'application/x-www-form-urlencoded',
      Buffer.from(pairs.map((pair) => pair.join('=')).join('&')),
    ),
  );

const part = fc
  .tuple(
    fc.constantFrom('files', 'fileInfo', 'data', 'a', '__proto__'),
    text,
    fc.constantFrom('image/png', 'text/html', 'x', ''),
    value,
  )
  .map(
    ([field, filename, type, content]) =>
      `--edge\r\nContent-Disposition: form-data; name="${field}"; filename="${filename}"\r\nContent-Type: ${type}\r\n\r\n${JSON.stringify(content)}\r\n`,
  );

const multipart = fc
  .tuple(
    fc.array(part, { maxLength: 3 }),
    fc.constantFrom('--edge--\r\n', '', '--edge', '--other--\r\n'),
    fc.constantFrom(
      'multipart/form-data; boundary=edge',
      'multipart/form-data',
      'multipart/form-data; boundary=',
    ),
  )
  .map(([parts, end, type]) => withType(type, Buffer.from(parts.join('') + end)));

/** Ways to encode a body, by what the header calls them. */
const ENCODE: [coding: string, encode: (body: Buffer) => Buffer][] = [
  ['gzip', (body) => gzipSync(body)],
  ['deflate', (body) => deflateSync(body)],
  ['deflate', (body) => deflateRawSync(body)],
  ['br', (body) => brotliCompressSync(body)],
  ['identity', (body) => body],
];

const CODINGS = [
  ...[
    'gzip',
    'deflate',
    'br',
    'identity',
    'GZip',
    'x-gzip',
    'zstd',
    'compress',
    'nonsense',
    '*',
    '',
  ],
  ...['gzip, br', 'gzip,gzip', 'br;q=0', '__proto__', 'constructor'],
];

/** Encoded bodies, whole and damaged: cut off, with a byte changed, with something behind them. */
const damaged = fc
  .tuple(fc.constantFrom(...ENCODE), fc.nat(), fc.constantFrom('whole', 'cut', 'garbled', 'longer'))
  .map(([[coding, encode], place, damage]) => (body: Buffer): [string, Buffer] => {
    const encoded = Buffer.from(encode(body));
    const at = place % (encoded.length + 1);
    if (damage === 'cut') return [coding, encoded.subarray(0, at)];
    if (damage === 'longer') return [coding, Buffer.concat([encoded, encoded.subarray(0, at)])];
    if (damage === 'garbled' && at < encoded.length) encoded[at] = (encoded[at] ?? 0) ^ 0x55;
    return [coding, encoded];
  });

/** A body of any type under any name of an encoding, which need not be its own. */
const encoded = fc
  .tuple(
    fc.oneof(json, oddJson, form, multipart),
    damaged,
    fc.option(fc.constantFrom(...CODINGS), { nil: undefined, freq: 2 }),
    fc.constantFrom('length', 'chunks', 'more announced', 'less announced'),
  )
  .map(([{ headers, body }, damage, other, framing]): Body => {
    const [coding, bytes] = damage(body);
    const chunked = Buffer.concat([
      Buffer.from(`${bytes.length.toString(16)}\r\n`),
      bytes,
      Buffer.from('\r\n0\r\n\r\n'),
    ]);
    const announced = { 'more announced': 10, 'less announced': -1, length: 0, chunks: 0 }[framing];
    const length: [string, string] =
      framing === 'chunks'
        ? ['Transfer-Encoding', 'chunked']
        : ['Content-Length', String(Math.max(0, bytes.length + announced))];
    const [type = ['Content-Type', 'x']] = headers;
    return {
      headers: [type, length, ['Content-Encoding', other ?? coding]],
      body: framing === 'chunks' && bytes.length > 0 ? chunked : bytes,
    };
  });

/** What an encoding makes much of little. */
const bombs = fc
  .constantFrom(...ENCODE.slice(0, 4))
  .map(([coding, encode]) =>
    withType('application/json', encode(Buffer.alloc(8_000_000, '"')), [
      ['Content-Encoding', coding],
    ]),
  );

const otherBodies = fc.oneof(
  { weight: 6, arbitrary: encoded },
  { weight: 1, arbitrary: bombs },
  json.map(({ body }): Body => ({
    headers: [
      ['Content-Type', 'application/json'],
      ['Content-Length', String(body.length + 10)],
    ],
    body,
  })),
  json.map(({ body }): Body => ({
    headers: [
      ['Content-Type', 'application/json'],
      ['Transfer-Encoding', 'chunked'],
    ],
    body,
  })),
  fc
    .tuple(text, value)
    .map(([type, sent]) => withType(oneLine(type) || 'x', Buffer.from(JSON.stringify(sent)))),
  fc.constant(withType('text/plain', Buffer.from('text'))),
);

const nothing: Body = { headers: [], body: Buffer.alloc(0) };

const body = fc.oneof(
  { weight: 3, arbitrary: fc.constant(nothing) },
  { weight: 6, arbitrary: json },
  { weight: 1, arbitrary: oddJson },
  { weight: 1, arbitrary: form },
  { weight: 1, arbitrary: multipart },
  { weight: 2, arbitrary: otherBodies },
);

const oneLine = (one: string): string => one.replace(/[\r\n\0]/g, '');

const header: fc.Arbitrary<[string, string]> = fc.tuple(
  fc.constantFrom(
    ...[
      'Accept',
      'Accept-Language',
      'Cookie',
      'Origin',
      'If-None-Match',
      'If-Modified-Since',
      'Range',
    ],
    ...[
      'X-Forwarded-For',
      'X-Forwarded-Proto',
      'Strapi-Response-Format',
      'X-Strapi-Refresh-Cookie',
      'Expect',
    ],
    ...[
      'X-HTTP-Method-Override',
      'Referer',
      'User-Agent',
      'Forwarded',
      'Authorization',
      'constructor',
    ],
  ),
  fc.oneof(
    text.map(oneLine),
    fc.constantFrom(
      '*',
      'bytes=0-1,5-',
      'bytes=-99999999999',
      'strapi_up_refresh=x; jwtToken=x',
      'Bearer',
      'Bearer null',
      'Basic eA==',
    ),
  ),
);

const GRAPHQL = [
  'query { articles(filters: {title: {eq: X}}) { documentId } }',
  'query ($v: ArticleFiltersInput) { articles(filters: $v) { documentId authors { name } } }',
  'query ($v: String!) { articleBySlug(slug: $v) { documentId } }',
  'query ($v: ID!) { article(documentId: $v) { documentId discussion { commentCount } } }',
  'query ($v: PaginationArg) { authors(pagination: $v) { name } }',
  'query ($v: [String]) { articles(sort: $v) { documentId } }',
  'query ($v: I18NLocaleCode) { topics(locale: $v) { name } }',
  'query ($v: ID!) { articleComments(article: $v, sort: "X", pageSize: 5, cursor: X) { pagination { total } } }',
  'mutation ($v: CommentInput!) { createComment(data: $v) { documentId } }',
  'mutation ($v: ID!) { likeComment(documentId: $v) { liked } }',
  'mutation ($v: ArticleInput!) { createArticle(data: $v) { documentId } }',
  'mutation ($v: UsersPermissionsLoginInput!) { login(input: $v) { jwt } }',
  'mutation ($v: String!) { register(input: {username: $v, email: $v, password: $v}) { jwt } }',
  '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
  'query { __proto__ constructor: __typename }',
  `{ a${'{ a'.repeat(3_000)}${'}'.repeat(3_000)} }`,
  `{ articles(filters: ${'{and: ['.repeat(1_000)}${']}'.repeat(1_000)}) { documentId } }`,
  'query @skip(if: X) { __typename }',
  '{',
];

const graphqlBody = fc
  .tuple(fc.constantFrom(...GRAPHQL), value, value, fc.option(text, { nil: undefined }))
  .map(([template, literal, variable, operationName]) =>
    withType(
      'application/json',
      Buffer.from(
        JSON.stringify({
          query: template.replaceAll('X', JSON.stringify(literal)),
          variables: { v: variable },
          operationName,
        }),
      ),
    ),
  );

/** Any request to any route of the server. */
export const requests = ({ routes, models, ids, tokens }: Known): fc.Arbitrary<RawRequest> => {
  const caller = fc.constantFrom<[string, string][]>(
    [],
    ...Object.values(tokens).map((token): [string, string][] => [
      ['Authorization', `Bearer ${token}`],
    ]),
  );
  const headers = fc.tuple(caller, fc.array(header, { maxLength: 2 })).map((both) => both.flat());
  const join = ([method, address, search, others, sent]: [
    string,
    string,
    string,
    [string, string][],
    Body,
  ]): RawRequest => ({
    method,
    path: address + search,
    headers: [...others, ...sent.headers],
    body: sent.body,
  });

  const toRoute = fc.constantFrom(...routes).chain((route) => {
    const method = fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...route.methods) },
      { weight: 1, arbitrary: fc.constantFrom(...METHODS) },
    );
    return fc.tuple(method, addressOf(route.path, ids), query, headers, body).map(join);
  });
  const toGraphql = fc
    .tuple(fc.constant('POST'), fc.constant('/graphql'), fc.constant(''), headers, graphqlBody)
    .map(join);
  const anywhere = fc
    .tuple(
      fc.constantFrom(...METHODS),
      fc.oneof(
        rawOrEncoded.map((end) => `/${end}`),
        rawOrEncoded.map((end) => `/uploads/${end}`),
        rawOrEncoded.map((end) => `/js/${end}`),
        fc.constantFrom(
          'http://[',
          '*',
          '//',
          '/.',
          '/%2e%2e/package.json',
          '/uploads/../../.env',
          '/admin/%',
          '/index.html',
        ),
      ),
      query,
      headers,
      body,
    )
    .map(join);
  return fc.oneof(
    { weight: 8, arbitrary: toRoute },
    { weight: 2, arbitrary: toGraphql },
    { weight: 6, arbitrary: typedQueries(models, caller) },
    { weight: 1, arbitrary: anywhere },
  );
};
