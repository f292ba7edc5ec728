import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A WebSub hub on this machine, which keeps what it is told. */
export interface Hub {
  url: string;
  /** Each request's form, in their order. */
  told: URLSearchParams[];
  /** With what it answers the next requests; 202 where there are no more. */
  answers: number[];
  close: () => Promise<void>;
}

export const startHub = async (): Promise<Hub> => {
  const hub = { told: [] as URLSearchParams[], answers: [] as number[] };
  const server = http.createServer((request, response) => {
    void text(request).then((body) => {
      const status = hub.answers.shift() ?? 202;
      if (status === 202) hub.told.push(new URLSearchParams(body));
      response.writeHead(status).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    server.close();
    await once(server, 'close');
  };
  return Object.assign(hub, { url: `http://127.0.0.1:${port}/hub`, close });
};
