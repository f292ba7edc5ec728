import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

import { exitWith } from '../lib/env';

const RESULT = 'dist/build/index.html';

/** What the admin panel is made from. */
const SOURCES = ['package-lock.json', 'src/admin', 'src/plugins'];

/** Builds the admin panel, a minute's work, unless it is there and newer than what it is made from. */
export const ensureAdminBuild = (): void => {
  if (newest(RESULT) > Math.max(...SOURCES.map(newest))) return;

  const strapi = path.dirname(require.resolve('@strapi/strapi/package.json'));
  const strapiCommand = path.join(strapi, 'bin', 'strapi.js');
  // Otherwise Strapi builds it with React's checks for developers, which take half of the browser's time.
  const env = { ...process.env, NODE_ENV: 'production' };
  const { status } = spawnSync(process.execPath, [strapiCommand, 'build'], {
    env,
    stdio: 'inherit',
  });
  if (status !== 0) exitWith('the admin panel could not be built; what went wrong stands above');
};

/** When the newest file at or under a path was written, in milliseconds; 0 when there is none. */
const newest = (place: string): number => {
  const stats = fs.statSync(place, { throwIfNoEntry: false });
  if (!stats?.isDirectory()) return stats?.mtimeMs ?? 0;
  return Math.max(0, ...fs.readdirSync(place).map((name) => newest(path.join(place, name))));
};
