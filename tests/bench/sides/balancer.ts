import { createServer, connect } from 'node:net';

import { endWithParent } from '../core/ask';

/**
 * A balancer as a process of its own: hands each new connection to the next of the ports that the
 * arguments name, and listens on the first of them.
 */
endWithParent();
const [port = 0, ...targets] = process.argv.slice(2).map(Number);
let taken = 0;

createServer((client) => {
  const target = connect(targets[taken % targets.length] ?? 0, '127.0.0.1');
  taken += 1;
  client.pipe(target).pipe(client);
  for (const [end, other] of [
    [client, target],
    [target, client],
  ] as const) {
    end.setNoDelay(true);
    end.once('close', () => other.destroy());
    end.on('error', () => other.destroy());
  }
}).listen(port, '127.0.0.1', () => process.send?.('ready'));
