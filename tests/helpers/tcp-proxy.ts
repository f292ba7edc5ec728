import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** Stands between an instance and a server that it needs, to take that server away. */
export interface Proxy {
  /** The server's URL, by way of the proxy. */
  url: string;
  /** As when the server is restarted: ends every connection, and refuses new ones. */
  cut: () => Promise<void>;
  /** As when the network swallows everything: connections stay open, and nothing comes through. */
  silence: () => void;
  restore: () => Promise<void>;
  close: () => Promise<void>;
}

export const startProxy = async (target: string): Promise<Proxy> => {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let isSilent = false;
  let server: Server;

  const join = (client: Socket) => {
    const far = connect(Number(port), hostname);
    const ways: [Socket, Socket][] = [
      [client, far],
      [far, client],
    ];
    for (const [from, to] of ways) {
      sockets.add(from);
      from.on('data', (chunk) => {
        if (!isSilent) to.write(chunk);
      });
      from.on('error', () => undefined);
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
    }
  };
  const listen = async (at: number): Promise<number> => {
    server = createServer(join).listen(at, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  };
  const cut = async () => {
    const closed = once(server, 'close');
    server.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  };

  const own = await listen(0);
  const url = new URL(target);
  url.host = `127.0.0.1:${own}`;
  return {
    url: url.toString(),
    cut,
    silence: () => {
      isSilent = true;
    },
    restore: async () => {
      isSilent = false;
      if (!server.listening) await listen(own);
    },
    close: async () => {
      if (server.listening) await cut();
    },
  };
};
