import type { SourceRecord } from '../records';
import { inBatches } from './batches';
import { finish } from './finish';
import { takeIn, type Taken } from './intake';
import type { Report } from './report';
import { type ImportOptions, type Run, runOf } from './run';
import { writeBatch } from './write-batch';

interface Import {
  options: ImportOptions;
  report: Report;
  /** Ends between two batches when it is aborted. */
  signal?: AbortSignal;
  /** Told after each batch what it held. */
  onWritten?: (batch: readonly SourceRecord[]) => void;
}

/**
 * Writes the records of some files, and then what could be done only once all had come. What was written stays when it is
 * interrupted, and the next import of the same goes on.
 *
 * @param files the records of each, its site first
 */
export const importRecords = async (
  files: readonly AsyncIterable<SourceRecord>[],
  { options, report, signal, onWritten = () => undefined }: Import,
): Promise<void> => {
  const runs = new Map<string, Run>();
  for (const records of files) {
    let run: Run | undefined;
    for await (const batch of inBatches(takeAll(records))) {
      if (signal?.aborted) return;
      const [first] = batch;
      const site = first?.record.kind === 'site' ? first.record : undefined;
      if (site || !run) run = await runOf(site, { options, report });
      runs.set(run.site, run);
      await writeBatch(batch, run);
      onWritten(batch.map(({ record }) => record));
    }
  }
  for (const run of runs.values()) await finish(run);
};

async function* takeAll(records: AsyncIterable<SourceRecord>): AsyncGenerator<Taken> {
  for await (const record of records) yield takeIn(record);
}
