import { removeTasks } from '../../../api/import-task/store/tasks';
import { storeRedirects } from '../../../api/redirect/store/store-redirects';
import type { CommentRecord, NoteRecord, RedirectRecord } from '../../records';
import { articlesOf } from '../articles-of';
import { inOneTransaction } from '../in-one-transaction';
import type { Taken } from '../intake';
import { findTargets } from '../redirects';
import { Tally } from '../report';
import type { Run } from '../run';
import { writeBatch } from '../write-batch';
import { eachTask } from './each-task';

/** Writes the notes and Comments whose Article has come after them; what still waits is told. */
export const writeLateRecords = async (run: Run): Promise<void> => {
  for (const kind of ['note', 'comment'] as const) {
    await eachTask<Taken<NoteRecord | CommentRecord>>(kind, run, async (tasks) => {
      const ids = tasks.map(({ content }) => content.record.article);
      const articles = await articlesOf(ids, run);
      const ready = tasks.filter(({ content }) => articles.has(content.record.article));
      if (ready.length > 0) {
        const batch = ready.map(({ content }) => content);
        await writeBatch(batch, run);
        await inOneTransaction((trx) =>
          removeTasks(
            trx,
            ready.map(({ id }) => id),
          ),
        );
      }
      for (const task of tasks.filter((one) => !ready.includes(one))) {
        const reason = `Its Article (${task.content.record.article}) has not come; it waits for it.`;
        run.report.lose({ of: kind, id: task.sourceId, outcome: 'left-out', reason });
      }
    });
  }
};

/** Writes the addresses whose target has come after them. */
export const writeLateRedirects = (run: Run): Promise<void> =>
  eachTask<RedirectRecord>('redirect', run, async (tasks) => {
    const tally = await inOneTransaction(async (trx) => {
      const own = new Tally();
      const records = tasks.map(({ content }) => content);
      const { found, early } = await findTargets(records, { run, tally: own });
      await storeRedirects(trx, run.site, found);
      const done = tasks.filter(({ content }) => !early.includes(content));
      await removeTasks(
        trx,
        done.map(({ id }) => id),
      );
      for (const record of early) {
        const reason = `The ${record.to.kind} that it leads to (${record.to.id}) has not come.`;
        own.lose({ of: 'redirect', id: record.id, outcome: 'left-out', reason });
      }
      return own;
    });
    tally.addTo(run.report);
  });
