import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

import { SMTPServer } from 'smtp-server';

/** A letter as it arrived. */
export interface Letter {
  to: string[];
  from: string;
  /** Headers and text, decoded. */
  text: string;
}

/** A mail server that keeps what it is sent. */
export interface MailServer {
  /** With a name and a password, without which it takes nothing. */
  url: string;
  letters: Letter[];
  /** The newest letter to somebody, waited for, ten seconds at most. */
  letterTo: (address: string) => Promise<Letter>;
  stop: () => Promise<void>;
}

const PATIENCE_MS = 10_000;

export const startMailServer = async (): Promise<MailServer> => {
  const letters: Letter[] = [];
  const server = new SMTPServer({
    // On this machine, without a certificate.
    hideSTARTTLS: true,
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) =>
      done(username === 'foreword' && password === 'secret' ? null : new Error('No such user.'), {
        user: username,
      }),
    onData: (stream, { envelope }, done) => {
      let raw = '';
      stream.on('data', (chunk: Buffer) => (raw += chunk.toString('latin1')));
      stream.on('end', () => {
        letters.push({
          to: envelope.rcptTo.map(({ address }) => address),
          from: envelope.mailFrom ? envelope.mailFrom.address : '',
          text: decoded(raw),
        });
        done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://foreword:secret@127.0.0.1:${port}`,
    letters,
    letterTo: async (address) => {
      const end = Date.now() + PATIENCE_MS;
      for (;;) {
        const letter = letters.findLast(({ to }) => to.includes(address));
        if (letter) return letter;
        if (Date.now() > end) throw new Error(`No letter to ${address} has come.`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(resolve);
      }),
  };
};

/** Quoted-printable (RFC 2045, 6.7) as UTF-8. */
const decoded = (raw: string): string => {
  const bytes = raw
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_sign, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
};
