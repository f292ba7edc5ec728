import type { CommandLine } from './options';
import { readFiles } from './read-files';
import { keyOf } from './record-key';
import type { SourceRecord } from './records';
import type { Source } from './sources/source';
import { describe } from './describe';
import { openReadOnly } from './read-only-database';
import { takeIn, type Taken } from './target/intake';
import { inBatches } from './target/batches';
import type { Counts, Outcome } from './target/report';
import { countLines } from './write-report';

/** The exit code when something could not be read. */
const UNREADABLE = 2;

/**
 * Prints what an import would make of files, and writes nothing: the database is opened for reading only, past Strapi, whose
 * start would write.
 *
 * @returns the exit code
 */
export const dryRun = async (
  source: Source,
  { files, isUpdate, reading }: CommandLine,
  print: (line: string) => void,
): Promise<number> => {
  const database = await openReadOnly(process.env);
  const counts: Counts = {};
  let site = '';
  const tell = (taken: Taken, known: string | undefined): void => {
    const { record } = taken;
    const outcome = outcomeOf(taken, known, isUpdate);
    if (outcome !== undefined) count(counts, record, outcome);
    const line = describe(record, outcome);
    if (line !== undefined) print(line);
  };
  try {
    for (const records of readFiles({ source, files, reading })) {
      for await (const batch of inBatches(takeAll(records))) {
        const [first] = batch;
        if (first?.record.kind === 'site') site = first.record.id;
        const fingerprints = await database.fingerprints(
          site,
          batch.map(({ record }) => record),
        );
        for (const taken of batch) tell(taken, fingerprints.get(keyOf(taken.record)));
      }
    }
  } finally {
    await database.close();
  }
  for (const line of countLines(counts)) print(line);
  print('Row hooks and Document Service middlewares of your own do not run for imports.');
  print('Nothing was written.');
  const hasUnreadable = Object.values(counts).some(({ unreadable }) => unreadable !== undefined);
  return hasUnreadable ? UNREADABLE : 0;
};

async function* takeAll(records: AsyncIterable<SourceRecord>): AsyncGenerator<Taken> {
  for await (const record of records) yield takeIn(record);
}

/** Undefined for what is no record of its own. */
const outcomeOf = (
  { record, fingerprint }: Taken,
  known: string | undefined,
  isUpdate: boolean,
): Outcome | undefined => {
  if (record.kind === 'site') return undefined;
  if (record.kind === 'loss') return record.outcome === 'changed' ? undefined : record.outcome;
  if (record.kind === 'media') return 'left-out';
  if (known === undefined) return 'created';
  if (known === fingerprint) return 'unchanged';
  return isUpdate ? 'updated' : 'changed-at-source';
};

const count = (counts: Counts, record: SourceRecord, outcome: Outcome): void => {
  const own = (counts[record.kind === 'loss' ? record.of : record.kind] ??= {});
  own[outcome] = (own[outcome] ?? 0) + 1;
};
