import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

import { endProcess, environmentOf, freePort } from '../../helpers/processes';
import { createDatabase, dropDatabase } from '../../helpers/scratch';
import { NotMeasurable } from '../core/line';
import type { Scale } from '../core/scale';
import { APPS } from './apps';
import type { Side } from './side';
import type { Stage } from './stage';
import { startFilling, startSide } from './start';

/** Two Forewords on one PostgreSQL and one Redis, and where balancers hand out connections to them. */
export interface Instances {
  servers: readonly [Side, Side];
  /** To the first of them alone. */
  oneUrl: string;
  /** To both in turn. */
  bothUrl: string;
}

/**
 * @throws NotMeasurable without a PostgreSQL and a Redis
 */
export const openInstances = async (
  stage: Stage,
  { shared }: Scale,
  report: (step: string) => void,
): Promise<Instances> => {
  const { DATABASE_URL, REDIS_URL } = process.env;
  if (!DATABASE_URL || !REDIS_URL) {
    throw new NotMeasurable('it takes DATABASE_URL (PostgreSQL) and REDIS_URL');
  }
  const folder = stage.folder('instances');
  const app = APPS.foreword(folder);
  const databaseUrl = await createDatabase('bench');
  stage.add({ stop: () => dropDatabase(databaseUrl) });
  const common = {
    ...environmentOf({ port: await freePort(), folder }),
    DATABASE_CLIENT: 'postgres',
    DATABASE_URL: databaseUrl,
    REDIS_URL,
  };

  report('Filling PostgreSQL');
  const filling = startFilling(app, common, { name: 'foreword', size: shared });
  await stage.add(filling).ready;
  const start = async (): Promise<Side> => {
    const env = { ...common, PORT: String(await freePort()) };
    return stage.add(startSide(app, env)).ready;
  };
  report('Starting two instances');
  const servers = [await start(), await start()] as const;
  return {
    servers,
    oneUrl: await startBalancer(stage, servers.slice(0, 1)),
    bothUrl: await startBalancer(stage, servers),
  };
};

const startBalancer = async (stage: Stage, servers: readonly Side[]): Promise<string> => {
  const port = await freePort();
  const ports = [port, ...servers.map(({ url }) => new URL(url).port)].map(String);
  const child = fork(path.join(__dirname, 'balancer.js'), ports);
  stage.add({ stop: () => endProcess(child) });
  await once(child, 'message');
  return `http://127.0.0.1:${port}`;
};
