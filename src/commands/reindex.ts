import { SingleBar } from 'cli-progress';

import { catchUp, rebuildIndex } from '../lib/search';
import { withStrapi } from './with-strapi';

/**
 * `npm run reindex`: indexes all that is searched again, after texts were written without the database's triggers, or
 * with another default locale. Each batch is a transaction of its own, so it may run beside a running server, which goes
 * on finding what it found; interrupted, it goes on where it was.
 */
const reindex = async (signal: AbortSignal): Promise<void> => {
  let bar: SingleBar | undefined;
  await rebuildIndex({
    signal,
    isFromStart: true,
    report: ({ name }, rows, total) => {
      if (rows === 0) {
        bar?.stop();
        bar = new SingleBar({
          format: `${name} {bar} {value}/{total} rows, {eta_formatted} to go`,
        });
        bar.start(total, 0);
      }
      bar?.increment(rows);
    },
  });
  bar?.stop();
  await catchUp({ signal });
  if (!signal.aborted) process.stdout.write('Everything is indexed.\n');
};

void withStrapi(reindex);
