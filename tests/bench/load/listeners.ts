import { fork } from 'node:child_process';
import path from 'node:path';

import { endProcess } from '../../helpers/processes';
import { ask } from '../core/ask';
import type { Heard, ListenerJob } from './listener-job';

/** Many open streams, in a process of their own. */
export interface Listeners {
  /** @returns how many are open */
  open: (job: Omit<Extract<ListenerJob, { do: 'open' }>, 'do'>) => Promise<number>;
  heard: () => Promise<Heard>;
  close: () => Promise<number>;
  stop: () => Promise<void>;
}

export const startListeners = (): Listeners => {
  const child = fork(path.join(__dirname, 'listen.js'));
  const tell = <Answer>(job: ListenerJob): Promise<Answer> => ask(child, job);
  return {
    open: (job) => tell({ do: 'open', ...job }),
    heard: () => tell({ do: 'heard' }),
    close: () => tell({ do: 'close' }),
    stop: () => endProcess(child),
  };
};
