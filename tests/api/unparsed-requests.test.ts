import net from 'node:net';

import { baseUrl } from '../helpers/foreword';
import { get } from '../helpers/http';

/** Requests that Node's parser refuses, or that no client writes: each is answered, and the server goes on. */

/** Writes the bytes whatever comes, and reads until the server closes. */
const answerTo = (bytes: string | Buffer): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = net.connect({ port: Number(new URL(baseUrl()).port), host: '127.0.0.1' });
    let text = '';
    socket.setEncoding('latin1');
    socket.on('data', (chunk: string) => (text += chunk));
    socket.on('error', (error) => {
      reject(new Error(`${error.message} after: ${text.slice(0, 100)}`));
    });
    socket.on('close', () => {
      resolve(text);
    });
    socket.write(bytes);
  });

const partsOf = (answer: string) => {
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  return {
    status: Number(/^HTTP\/1\.1 (\d{3}) /.exec(head)?.[1] ?? 0),
    error:
      body === ''
        ? undefined
        : JSON.parse(body.replace(/^[\da-f]+\r\n/, '').replace(/\r\n0$/, '')).error,
  };
};

const END = 'Host: x\r\nConnection: close\r\n\r\n';

const requestLine = (length: number): string => `GET /${'a'.repeat(length)} HTTP/1.1\r\n${END}`;

const heads = (count: number, length: number): string =>
  `GET /api/articles HTTP/1.1\r\n${`X-Long: ${'a'.repeat(length)}\r\n`.repeat(count)}${END}`;

const CASES: [string, number, string | Buffer][] = [
  ['an address of 8 kB', 400, requestLine(8_192)],
  ['an address of 12 kB', 400, requestLine(12_000)],
  ['an address of 16 kB', 431, requestLine(16_384)],
  ['an address of 20 kB', 431, requestLine(20_000)],
  ['an address of 100 kB', 431, requestLine(100_000)],
  ['an address of 1 MB', 431, requestLine(1_000_000)],
  ['an address of 5 MB', 431, requestLine(5_000_000)],
  ['a long query', 400, `GET /api/articles?${'a=b&'.repeat(3_000)} HTTP/1.1\r\n${END}`],
  ['a header of 16 kB', 431, heads(1, 16_384)],
  ['a header of 1 MB', 431, heads(1, 1_000_000)],
  ['a thousand headers', 431, heads(1_000, 100)],
  ['ten thousand headers', 431, heads(10_000, 100)],
  ['the name of a header of 100 kB', 431, `GET / HTTP/1.1\r\n${'a'.repeat(100_000)}: b\r\n${END}`],
  ['a method that is none', 400, `NONSENSE / HTTP/1.1\r\n${END}`],
  ['a method of 100 kB', 400, `${'G'.repeat(100_000)} / HTTP/1.1\r\n${END}`],
  ['no method at all', 400, `/ HTTP/1.1\r\n${END}`],
  ['another protocol', 400, `GET / SMTP/1.1\r\n${END}`],
  ['a version that is none', 400, `GET / HTTP/9.9\r\n${END}`],
  ['a header without a colon', 400, `GET / HTTP/1.1\r\nNonsense\r\n${END}`],
  ['a space before the colon', 400, `GET / HTTP/1.1\r\nX : y\r\n${END}`],
  ['a NUL in a header', 400, `GET / HTTP/1.1\r\nX: a\0b\r\n${END}`],
  ['two lengths', 400, `POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n${END}ab`],
  ['a length that is no number', 400, `POST / HTTP/1.1\r\nContent-Length: x\r\n${END}`],
  ['a negative length', 400, `POST / HTTP/1.1\r\nContent-Length: -1\r\n${END}`],
  [
    'a length beside chunks',
    400,
    `POST / HTTP/1.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n${END}0\r\n\r\n`,
  ],
  [
    'a chunk without a length',
    400,
    `POST /api/comments HTTP/1.1\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n${END}zz\r\n`,
  ],
  ['bytes that are no request', 400, Buffer.from('160301020001000001fc0303', 'hex')],
  [
    'random bytes',
    400,
    Buffer.from(Array.from({ length: 100_000 }, (_, index) => (index * 7919 + 13) % 256)),
  ],
  ['no host', 400, 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n'],
];

it.each(CASES)('%s is answered with %d', async (_what, status, bytes) => {
  expect(partsOf(await answerTo(bytes)).status).toBe(status);
  expect((await get('/healthz')).status).toBe(200);
});

it('what Node refuses is answered in the form of all errors', async () => {
  expect(partsOf(await answerTo(requestLine(100_000))).error).toEqual({
    status: 431,
    name: 'RequestHeaderFieldsTooLargeError',
    message: 'The address or the headers of this request are too long.',
    details: { code: 'PARAMETER_INVALID' },
  });
  expect(partsOf(await answerTo(`GET / HTTP/1.1\r\nNonsense\r\n${END}`)).error).toEqual({
    status: 400,
    name: 'ValidationError',
    message: 'This request cannot be read.',
    details: { code: 'PARAMETER_INVALID' },
  });
});

it('many at once are each answered', async () => {
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, index) => answerTo(requestLine(20_000 + index * 5_000))),
  );
  expect(new Set(answers.map((answer) => partsOf(answer).status))).toEqual(new Set([431]));
});
