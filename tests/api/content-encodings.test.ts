import http from 'node:http';
import zlib from 'node:zlib';

import { createArticle, type TestDocument } from '../helpers/content';
import { baseUrl } from '../helpers/foreword';
import { get } from '../helpers/http';
import { adminToken, createApiToken, createReader } from '../helpers/people';

/** Bodies with `Content-Encoding`, at every door: a whole one is read, anything else is refused. */

interface Sent {
  path: string;
  headers?: Record<string, string>;
  body: Buffer;
  method?: string;
}

/** Sends the bytes as they are, with their length or in chunks. */
const send = ({ path, headers = {}, body, method = 'POST' }: Sent) =>
  new Promise<{ status: number; text: string }>((resolve, reject) => {
    const { hostname, port } = new URL(baseUrl());
    const asked = http.request(
      { hostname, port, method, path, headers: { 'Content-Type': 'application/json', ...headers } },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (chunk: string) => (text += chunk));
        answer.on('end', () => {
          resolve({ status: answer.statusCode ?? 0, text });
        });
      },
    );
    asked.once('error', reject);
    asked.end(body);
  });

const withLength = (body: Buffer): Record<string, string> => ({
  'Content-Length': String(body.length),
});

const WHOLE: [string, string, (body: Buffer) => Buffer][] = [
  ['gzip', 'gzip', (body) => zlib.gzipSync(body)],
  ['gzip in capitals', 'GZIP', (body) => zlib.gzipSync(body)],
  ['gzip of two members', 'gzip', (body) => halves(body, zlib.gzipSync)],
  ['gzip without compression', 'gzip', (body) => zlib.gzipSync(body, { level: 0 })],
  ['deflate', 'deflate', (body) => zlib.deflateSync(body)],
  ['deflate with a small window', 'deflate', (body) => zlib.deflateSync(body, { windowBits: 9 })],
  ['deflate without a header', 'deflate', (body) => zlib.deflateRawSync(body)],
  [
    'deflate without a header or compression',
    'deflate',
    (body) => zlib.deflateRawSync(body, { level: 0 }),
  ],
  ['br', 'br', (body) => zlib.brotliCompressSync(body)],
  ['br with space around it', '  br ', (body) => zlib.brotliCompressSync(body)],
  ['identity', 'identity', (body) => body],
  ['an empty name', '', (body) => body],
];

const halves = (body: Buffer, encode: (half: Buffer) => Buffer): Buffer => {
  const middle = Math.floor(body.length / 2);
  return Buffer.concat([encode(body.subarray(0, middle)), encode(body.subarray(middle))]);
};

const TITLE = 'The gate that was lifted one hand';
const JSON_BODY = Buffer.from(
  JSON.stringify({ data: { title: TITLE, body: 'A body. '.repeat(500) } }),
);

const DAMAGED: [string, string, () => Buffer][] = [
  ['gzip that is cut off', 'gzip', () => zlib.gzipSync(JSON_BODY).subarray(0, -9)],
  ['gzip that is cut off in its head', 'gzip', () => zlib.gzipSync(JSON_BODY).subarray(0, 5)],
  ['gzip without its checksum', 'gzip', () => zlib.gzipSync(JSON_BODY).subarray(0, -4)],
  ['gzip with another checksum', 'gzip', () => flipped(zlib.gzipSync(JSON_BODY), -6)],
  ['gzip that is garbled', 'gzip', () => flipped(zlib.gzipSync(JSON_BODY), 40)],
  ['gzip with something behind it', 'gzip', () => behind(zlib.gzipSync(JSON_BODY))],
  ['gzip that is none', 'gzip', () => JSON_BODY],
  ['gzip that is br', 'gzip', () => zlib.brotliCompressSync(JSON_BODY)],
  ['deflate that is cut off', 'deflate', () => zlib.deflateSync(JSON_BODY).subarray(0, -9)],
  ['raw deflate that is cut off', 'deflate', () => zlib.deflateRawSync(JSON_BODY).subarray(0, -9)],
  ['deflate of one byte', 'deflate', () => Buffer.from([0x78])],
  ['deflate that is garbled', 'deflate', () => flipped(zlib.deflateSync(JSON_BODY), 20)],
  ['deflate with something behind it', 'deflate', () => behind(zlib.deflateSync(JSON_BODY))],
  ['deflate that is none', 'deflate', () => JSON_BODY],
  ['deflate that is gzip', 'deflate', () => zlib.gzipSync(JSON_BODY)],
  ['br that is cut off', 'br', () => zlib.brotliCompressSync(JSON_BODY).subarray(0, -9)],
  ['br of one byte', 'br', () => Buffer.from([0x8b])],
  ['br that is garbled', 'br', () => flipped(zlib.brotliCompressSync(JSON_BODY), 12)],
  ['br with something behind it', 'br', () => behind(zlib.brotliCompressSync(JSON_BODY))],
  ['br that is none', 'br', () => JSON_BODY],
  ['br that is gzip', 'br', () => zlib.gzipSync(JSON_BODY)],
  ['gzip of zeros', 'gzip', () => Buffer.alloc(64)],
  ['br of random bytes', 'br', () => Buffer.from('ff00ff00a5a5c3c3deadbeef', 'hex')],
];

const flipped = (bytes: Buffer, at: number): Buffer => {
  const copy = Buffer.from(bytes);
  const index = at < 0 ? copy.length + at : at;
  copy[index] = (copy[index] ?? 0) ^ 0xff;
  return copy;
};

const behind = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.from('and more')]);

const OTHERS = [
  ...['zstd', 'compress', 'x-gzip', 'x-compress', 'exi', 'pack200-gzip', 'dcb', 'nonsense', '*'],
  ...[
    'gzip, gzip',
    'gzip, br',
    'identity, gzip',
    'gzip,',
    'br;q=1',
    'gzip br',
    '\u00e9',
    '__proto__',
  ],
];

const MULTIPART = 'multipart/form-data; boundary=edge';
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const FORM = Buffer.concat([
  Buffer.from(
    '--edge\r\nContent-Disposition: form-data; name="files"; filename="dusk.png"\r\nContent-Type: image/png\r\n\r\n',
  ),
  PNG,
  Buffer.from('\r\n--edge--\r\n'),
]);

/** What takes a body, by the answer to a whole one. */
interface Door {
  path: string;
  status: number;
  body: Buffer;
  headers: () => Promise<Record<string, string>>;
}

const bearer = async (token: string | Promise<string>) => ({
  Authorization: `Bearer ${await token}`,
});

const json = (value: object) => Buffer.from(JSON.stringify(value));

const DOORS: Record<string, Door> = {
  REST: {
    path: '/api/topics',
    status: 201,
    body: json({ data: { name: 'Rivers' } }),
    headers: () => bearer(createApiToken()),
  },
  'a form at REST': {
    path: '/api/topics',
    status: 201,
    body: Buffer.from('data[name]=Rivers'),
    headers: async () => ({
      'Content-Type': 'application/x-www-form-urlencoded',
      ...(await bearer(createApiToken())),
    }),
  },
  GraphQL: {
    path: '/graphql',
    status: 200,
    body: json({ query: '{ __typename }' }),
    headers: () => Promise.resolve({}),
  },
  'GraphQL with a query string': {
    path: '/graphql?a=b',
    status: 200,
    body: json({ query: '{ __typename }' }),
    headers: () => Promise.resolve({}),
  },
  'the admin panel': {
    path: '/content-manager/collection-types/api::topic.topic',
    status: 201,
    body: json({ name: 'Rivers' }),
    headers: () => bearer(adminToken()),
  },
  'uploads of the API': {
    path: '/api/upload',
    status: 201,
    body: FORM,
    headers: async () => ({ 'Content-Type': MULTIPART, ...(await bearer(createApiToken())) }),
  },
  'uploads of the panel': {
    path: '/upload',
    status: 201,
    body: FORM,
    headers: async () => ({ 'Content-Type': MULTIPART, ...(await bearer(adminToken())) }),
  },
};

describe.each(Object.entries(DOORS))('at %s', (_name, door) => {
  let headers: Record<string, string>;

  beforeAll(async () => {
    headers = await door.headers();
  });

  it.each(WHOLE)('a whole body in %s is read', async (_kind, coding, encode) => {
    const body = encode(door.body);
    for (const framing of [withLength(body), { 'Transfer-Encoding': 'chunked' }]) {
      const answer = await send({
        path: door.path,
        headers: { ...headers, ...framing, 'Content-Encoding': coding },
        body,
      });
      expect([answer.status, answer.text.slice(0, 200)]).toEqual([
        door.status,
        answer.text.slice(0, 200),
      ]);
    }
  });

  it.each(DAMAGED)('a body in %s is refused with 400', async (_kind, coding, make) => {
    const body = make();
    const answer = await send({
      path: door.path,
      headers: { ...headers, ...withLength(body), 'Content-Encoding': coding },
      body,
    });
    expect([answer.status, JSON.parse(answer.text).error.details]).toEqual([
      400,
      { code: 'PARAMETER_INVALID' },
    ]);
  });

  it.each(OTHERS)('a body in the encoding %s is refused with 415', async (coding) => {
    const encoded = Buffer.from(coding, 'utf8').toString('latin1');
    const answer = await send({
      path: door.path,
      headers: { ...headers, ...withLength(door.body), 'Content-Encoding': encoded },
      body: door.body,
    });
    expect([answer.status, JSON.parse(answer.text).error]).toEqual([
      415,
      {
        status: 415,
        name: 'UnsupportedMediaTypeError',
        message: 'A body may be encoded as one of gzip, deflate, br, or not at all.',
        details: { code: 'ENCODING_NOT_TAKEN' },
      },
    ]);
  });
});

it('what an encoded body says arrives whole, in every script', async () => {
  const words = 'Ярость מים 水 🙂 é'.repeat(2_000);
  const token = await createApiToken();
  const sent = { data: { title: 'Whole', body: words } };
  for (const encode of [
    zlib.gzipSync,
    zlib.deflateSync,
    zlib.deflateRawSync,
    zlib.brotliCompressSync,
  ]) {
    const coding =
      encode === zlib.gzipSync ? 'gzip' : encode === zlib.brotliCompressSync ? 'br' : 'deflate';
    const body = encode(JSON.stringify(sent));
    const { status, text } = await send({
      path: '/api/articles',
      headers: {
        ...withLength(body),
        'Content-Encoding': coding,
        Authorization: `Bearer ${token}`,
      },
      body,
    });
    expect([status, JSON.parse(text).data.body]).toEqual([201, words]);
  }
});

describe('a body that grows when it is decoded', () => {
  const bomb = (size: number) =>
    Buffer.concat([Buffer.from('{"data":"'), Buffer.alloc(size, 'x'), Buffer.from('"}')]);
  const CODINGS: [string, (body: Buffer) => Buffer][] = [
    ['gzip', (body) => zlib.gzipSync(body)],
    ['deflate', (body) => zlib.deflateSync(body)],
    [
      'br',
      (body) =>
        zlib.brotliCompressSync(body, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 2 } }),
    ],
  ];

  it.each(CODINGS)(
    'over the limit of plain ones is 413, in %s, and others are answered meanwhile',
    async (coding, encode) => {
      const body = encode(bomb(50_000_000));
      const asked = send({
        path: '/api/comments',
        headers: { ...withLength(body), 'Content-Encoding': coding },
        body,
      });
      const [{ status }, health] = await Promise.all([asked, get('/healthz')]);
      expect([status, health.status]).toEqual([413, 200]);
    },
  );

  it.each(['identity', 'gzip'])('has the limit of plain ones at GraphQL, in %s', async (coding) => {
    const plain = bomb(1_500_000);
    const body = coding === 'gzip' ? zlib.gzipSync(plain) : plain;
    const { status } = await send({
      path: '/graphql',
      headers: { ...withLength(body), 'Content-Encoding': coding },
      body,
    });
    expect(status).toBe(413);
  });

  it('is refused where it is a file that is too large', async () => {
    const head =
      '--edge\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\n';
    const body = zlib.gzipSync(
      Buffer.concat([
        Buffer.from(head),
        Buffer.alloc(201_000_000, 'x'),
        Buffer.from('\r\n--edge--\r\n'),
      ]),
    );
    const { status } = await send({
      path: '/api/upload',
      headers: {
        ...withLength(body),
        ...(await bearer(createApiToken())),
        'Content-Type': MULTIPART,
        'Content-Encoding': 'gzip',
      },
      body,
    });
    expect(status).toBe(413);
  });
});

describe('a request that is answered before its body is read', () => {
  let article: TestDocument;

  beforeAll(async () => {
    article = await createArticle();
  });

  it('leaves its connection fit for the next one', async () => {
    const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
    const { hostname, port } = new URL(baseUrl());
    const body = zlib.gzipSync(JSON_BODY);
    const ask = (method: string, path: string, headers: Record<string, string>, sent?: Buffer) =>
      new Promise<number>((resolve, reject) => {
        const asked = http.request({ hostname, port, method, path, headers, agent }, (answer) => {
          answer.resume();
          answer.on('end', () => {
            resolve(answer.statusCode ?? 0);
          });
        });
        asked.once('error', reject);
        asked.end(sent);
      });
    const encoded = { ...withLength(body), 'Content-Encoding': 'gzip' };
    for (const [type, expected] of [
      ['application/xml', 401],
      [MULTIPART, 415],
      ['application/json', 401],
    ] as const) {
      const path = `/api/articles/${article.slug}/comments`;
      const headers = { ...encoded, 'Content-Type': type };
      const status = await ask('POST', path, headers, body);
      expect([type, status]).toEqual([type, expected]);
      expect(await ask('GET', `/api/articles/${article.slug}`, {})).toBe(200);
    }
    expect(await ask('DELETE', '/api/comments/x', encoded, body)).toBe(401);
    expect(await ask('GET', `/api/articles/${article.slug}`, {})).toBe(200);
    agent.destroy();
  });

  it('needs no encoding that is known where there is no body', async () => {
    const { token } = await createReader();
    const { status } = await get('/api/comments/mine', {
      token,
      headers: { 'Content-Encoding': 'zstd' },
    });
    expect(status).toBe(200);
  });
});
