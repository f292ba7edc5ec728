import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import zlib from 'node:zlib';

import { decodeBody } from './decode-body';

/** Asks a server that reads the body of a request a moment later, or not at all. */
const answerTo = async (sent: Buffer, isRead: boolean): Promise<string> => {
  const server = createServer((request, response) => {
    void (async () => {
      const { body, close } = await decodeBody(request, 'deflate', 10_000);
      await delay(50);
      const pieces: Buffer[] = [];
      try {
        if (isRead) for await (const piece of body) pieces.push(piece as Buffer);
        response.end(`read: ${Buffer.concat(pieces).toString()}`);
      } catch (error) {
        response.end((error as Error).message);
      }
      close();
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const { port } = server.address() as AddressInfo;
    const answer = await fetch(`http://127.0.0.1:${port}/`, {
      method: 'POST',
      body: new Uint8Array(sent),
    });
    return await answer.text();
  } finally {
    await closed(server);
  }
};

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.closeAllConnections();
    server.close(() => {
      resolve();
    });
  });

const DAMAGED = Buffer.from('this is no deflate');

it('a damaged body is refused when it is read, however late that is', async () => {
  expect(await answerTo(DAMAGED, true)).toBe(
    'The body of this request is not whole, or not in the encoding that its header names.',
  );
});

it('a damaged body that nobody reads ends nothing', async () => {
  expect(await answerTo(DAMAGED, false)).toBe('read: ');
});

it('a whole body is read', async () => {
  expect(await answerTo(zlib.deflateSync('words'), true)).toBe('read: words');
});
