import fs from 'node:fs';
import path from 'node:path';

import { ROOT } from '../core/root';

/** What can be ended. */
interface Stoppable {
  stop: () => Promise<void>;
}

/** The processes and files of one run. */
export interface Stage {
  /** A new folder of this name. */
  folder: (name: string) => string;
  /** Whatever is added here ends with the run, the last one first. */
  add: <Added extends Stoppable>(added: Added) => Added;
  /** Ends what was added and removes every file of the run; once, however often it is asked. */
  clear: () => Promise<void>;
}

export const openStage = (): Stage => {
  const stage = makeFolder();
  const added: Stoppable[] = [];
  let clearing: Promise<void> | undefined;

  const clear = async (): Promise<void> => {
    for (const each of added.toReversed()) await each.stop();
    fs.rmSync(stage, { recursive: true, force: true });
  };
  return {
    folder(name) {
      const folder = path.join(stage, name);
      fs.mkdirSync(folder);
      return folder;
    },
    add(each) {
      // What was about to start when the run was interrupted may have started after all.
      if (clearing) {
        void each.stop();
        throw new Error('The run was interrupted.');
      }
      added.push(each);
      return each;
    },
    clear: () => (clearing ??= clear()),
  };
};

const makeFolder = (): string => {
  const parent = path.join(ROOT, '.tmp');
  fs.mkdirSync(parent, { recursive: true });
  return fs.mkdtempSync(path.join(parent, 'bench-'));
};
