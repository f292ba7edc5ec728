import type { Knex } from 'knex';

import { storeTasks } from '../../api/import-task/store/tasks';
import { type NewRedirect, storeRedirects } from '../../api/redirect/store/store-redirects';
import type { RedirectRecord } from '../records';
import { documentsOf } from './known';
import type { Taken } from './intake';
import type { Tally } from './report';
import type { Run } from './run';

interface Writing {
  run: Run;
  tally: Tally;
}

/** Writes addresses that lead to something. Those whose target has not come wait for it. */
export const writeRedirects = async (
  trx: Knex.Transaction,
  batch: readonly Taken[],
  { run, tally }: Writing,
): Promise<void> => {
  const records = batch.flatMap(({ record }) => (record.kind === 'redirect' ? [record] : []));
  if (records.length === 0) return;
  const { found, early } = await findTargets(records, { run, tally });
  const created = await storeRedirects(trx, run.site, found);
  await storeTasks(
    trx,
    run.site,
    'redirect',
    early.map((record) => ({ sourceId: record.id, record: JSON.stringify(record) })),
  );
  tally.count('redirect', 'created', created);
  tally.count('redirect', 'unchanged', found.length - created);
  tally.count('redirect', 'waiting', early.length);
};

/** What these addresses lead to, as far as it has come. */
export const findTargets = async (
  records: readonly RedirectRecord[],
  { run, tally }: Writing,
): Promise<{ found: NewRedirect[]; early: RedirectRecord[] }> => {
  const found: NewRedirect[] = [];
  const early: RedirectRecord[] = [];
  for (const kind of ['article', 'topic', 'author'] as const) {
    const own = records.filter(({ to }) => to.kind === kind);
    const documents = await documentsOf(
      kind,
      own.map(({ to }) => to.id),
      run,
    );
    for (const record of own) {
      const documentId = documents.get(record.to.id);
      if (documentId === undefined) early.push(record);
      else {
        found.push({
          ...{ path: record.path, kind, documentId },
          locale: kind === 'article' ? run.locale : null,
          onLost: (reason) => {
            tally.change('redirect', record.id, reason);
          },
        });
      }
    }
  }
  return { found, early };
};
