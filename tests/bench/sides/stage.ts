import fs from 'node:fs';
import path from 'node:path';

import { freePort } from '../../helpers/processes';
import type { Side, SideName } from '../core/line';
import { ROOT } from '../core/root';
import { APPS } from './apps';
import { type StartedSide, startSide } from './start';

/** The processes and files of one run. */
export interface Stage {
  /** Starts a side on a free port, with a database of its own, and waits until it answers. */
  start: (name: SideName) => Promise<Side>;
  /** Ends every process and removes every file of the run; once, however often it is asked. */
  clear: () => Promise<void>;
}

export const openStage = (): Stage => {
  const stage = makeFolder();
  const started: StartedSide[] = [];
  let clearing: Promise<void> | undefined;

  const clear = async (): Promise<void> => {
    await Promise.all(started.map(({ stop }) => stop()));
    fs.rmSync(stage, { recursive: true, force: true });
  };
  return {
    async start(name) {
      const port = await freePort();
      // A side that was still starting may have answered after all.
      if (clearing) throw new Error('The run was interrupted.');
      const folder = path.join(stage, name);
      fs.mkdirSync(folder);
      const side = startSide(APPS[name](folder), { folder, port });
      started.push(side);
      return side.ready;
    },
    clear: () => (clearing ??= clear()),
  };
};

const makeFolder = (): string => {
  const parent = path.join(ROOT, '.tmp');
  fs.mkdirSync(parent, { recursive: true });
  return fs.mkdtempSync(path.join(parent, 'bench-'));
};
