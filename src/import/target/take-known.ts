import type { Sorted } from './known';
import type { Tally } from './report';
import type { Run } from './run';
import type { SourceRecord } from '../records';
import { updateDocument } from './update';

/** Records that came before: counted, and with `--update` taken in again where they have changed. */
export const takeKnown = async (
  sorted: readonly Sorted<SourceRecord>[],
  { run, tally }: { run: Run; tally: Tally },
): Promise<void> => {
  for (const { known, twice } of sorted) {
    for (const { record } of twice) {
      const reason = 'Another one has the same id, and was there first.';
      tally.lose({ of: record.kind, id: record.id, outcome: 'unreadable', reason });
    }
    for (const { taken, origin } of known) {
      const { kind } = taken.record;
      if (origin.fingerprint === taken.fingerprint || origin.document === null)
        tally.count(kind, 'unchanged');
      else if (!run.options.isUpdate) tally.count(kind, 'changed-at-source');
      else tally.count(kind, await updateDocument(taken, origin, { run, tally }));
    }
  }
};
