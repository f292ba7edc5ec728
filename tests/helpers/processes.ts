import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';

import { SECRETS } from '../../src/lib/env/secrets';

const STOP_LIMIT_MS = 10_000;

/**
 * The environment of a server as a process of its own, its SQLite file in `folder`. Nothing of the
 * developer's own environment or `.env` reaches it.
 */
export const environmentOf = ({
  port,
  folder,
}: {
  port: number;
  folder: string;
}): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  ENV_PATH: path.join(folder, '.env'),
  HOST: '127.0.0.1',
  PORT: String(port),
  DATABASE_CLIENT: 'sqlite',
  DATABASE_FILENAME: path.join(folder, 'data.db'),
  LOG_LEVEL: 'error',
  STRAPI_TELEMETRY_DISABLED: 'true',
  ...Object.fromEntries(
    Object.keys(SECRETS).map((name) => [name, randomBytes(24).toString('base64url')]),
  ),
});

/** A port on 127.0.0.1 on which no process listens. */
export const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
};

/** Asks a process to end, and makes it after ten seconds. */
export const endProcess = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const impatience = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
  await ended;
  clearTimeout(impatience);
};
