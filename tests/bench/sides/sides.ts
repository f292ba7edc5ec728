import { environmentOf, freePort } from '../../helpers/processes';
import type { Scale } from '../core/scale';
import type { Size } from '../seed/content/types';
import { type AppName, APPS } from './apps';
import type { Side, SideName } from './side';
import { WITHOUT_VERSIONS } from './without-versions';
import type { Stage } from './stage';
import { type Started, startFilling, startSide } from './start';

/** The servers of a run, each with a SQLite database of its own. */
export interface Sides {
  /** Fills and starts it when it is first asked for. */
  side: (name: SideName) => Promise<Side>;
  /** A new process on the same database. */
  restart: (name: SideName) => Promise<Side>;
}

interface Held {
  name: AppName;
  size: (scale: Scale) => Size;
  env?: NodeJS.ProcessEnv;
}

const HOLDS: Record<SideName, Held> = {
  foreword: { name: 'foreword', size: ({ size }) => size },
  stock: { name: 'stock', size: ({ size }) => size },
  crowded: { name: 'foreword', size: ({ crowded }) => crowded },
  forgetful: { name: 'foreword', size: ({ size }) => size, env: WITHOUT_VERSIONS },
};

export const openSides = (stage: Stage, scale: Scale, report: (step: string) => void): Sides => {
  const sides = new Map<SideName, Promise<{ server: Started<Side>; start: () => Started<Side> }>>();

  const open = async (sideName: SideName) => {
    const { name, size, env: own } = HOLDS[sideName];
    const folder = stage.folder(sideName);
    const app = APPS[name](folder);
    const env = { ...environmentOf({ port: await freePort(), folder }), ...own };
    report(`Filling ${sideName}`);
    await stage.add(startFilling(app, env, { name, size: size(scale) })).ready;
    report(`Starting ${sideName}`);
    const start = () => stage.add(startSide(app, env));
    return { server: start(), start };
  };
  const opened = (name: SideName) => {
    const opening = sides.get(name) ?? open(name);
    sides.set(name, opening);
    return opening;
  };
  return {
    side: async (name) => (await opened(name)).server.ready,
    async restart(name) {
      const { server, start } = await opened(name);
      await server.stop();
      const again = { server: start(), start };
      sides.set(name, Promise.resolve(again));
      return again.server.ready;
    },
  };
};
