import net from 'node:net';

/** How long a request may take before it counts as hung. */
const PATIENCE_MS = 20_000;

/** A request byte by byte: no client in between mends what is broken in it. */
export interface RawRequest {
  method: string;
  path: string;
  headers: [name: string, value: string][];
  body: Buffer;
}

/** What came back; the status is 0 where the connection ended without an answer. */
export interface RawAnswer {
  status: number;
  text: string;
}

/** Sends the bytes and reads until the server closes. */
export const sendRaw = (port: number, request: RawRequest): Promise<RawAnswer> =>
  new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const socket = net.connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    const patience = setTimeout(() => {
      socket.destroy();
      resolve({ status: 599, text: `No answer within ${PATIENCE_MS} ms.` });
    }, PATIENCE_MS);
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    // A server that refuses a long body closes while it is being sent.
    socket.on('error', () => undefined);
    socket.on('end', () => socket.end());
    socket.on('close', () => {
      clearTimeout(patience);
      const text = Buffer.concat(chunks).toString();
      resolve({ status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0), text });
    });
    socket.write(bytesOf(request));
    if (isCutShort(request)) setTimeout(() => socket.end(), 50);
  });

const bytesOf = ({ method, path, headers, body }: RawRequest): Buffer => {
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  const head = `${method} ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n${lines}\r\n`;
  return Buffer.concat([Buffer.from(head), body]);
};

/** Whether more is announced than comes, or chunks whose end may be missing: the server would wait for it. */
const isCutShort = ({ headers, body }: RawRequest): boolean => {
  if (headers.some(([name]) => name === 'Transfer-Encoding')) return true;
  const length = headers.find(([name]) => name === 'Content-Length')?.[1];
  return length !== undefined && Number(length) > body.length;
};
