import { fork } from 'node:child_process';
import path from 'node:path';

import { endProcess } from '../../helpers/processes';
import { ask } from '../core/ask';
import type { Job, Load } from './job';

/** A load generator as a process of its own; it does one job at a time. */
export interface Loader {
  /**
   * @throws when a request is not answered, or an answer has another status than the expected one
   */
  run: (job: Job, expected?: number) => Promise<Load>;
  /** The same, and leaves it to the caller what to make of the statuses and errors. */
  try: (job: Job) => Promise<Load>;
  stop: () => Promise<void>;
}

export const startLoader = (): Loader => {
  const child = fork(path.join(__dirname, 'generate.js'));
  const attempt = (job: Job): Promise<Load> => ask(child, job);
  return {
    try: attempt,
    async run(job, expected = 200) {
      const load = await attempt(job);
      const asExpected = load.statuses[expected] ?? 0;
      if (asExpected === load.answers && load.errors === 0 && load.answers > 0) return load;
      const what = JSON.stringify({ statuses: load.statuses, errors: load.errors });
      throw new Error(
        `${job.url}${job.requests[0]?.path ?? ''}: expected ${expected}, got ${what}.`,
      );
    },
    stop: () => endProcess(child),
  };
};
