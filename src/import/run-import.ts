import { SingleBar } from 'cli-progress';

import type { CommandLine } from './options';
import { readFiles, sizeOf } from './read-files';
import type { Source } from './sources/source';
import { bypassed } from './target/bypassed';
import { importRecords } from './target/import-records';
import { openReport } from './target/report';
import { printReport, writeReport } from './write-report';

/** The exit code when something could not be read. */
const UNREADABLE = 2;

/**
 * Imports files into the loaded Strapi, shows how far it is, and writes and prints the report.
 *
 * @returns the exit code
 */
export const runImport = async (
  source: Source,
  { source: name, files, isUpdate, mediaDir, report: reportFile, reading }: CommandLine,
  signal: AbortSignal,
): Promise<number> => {
  const startedAt = new Date();
  const report = openReport(`${reportFile}.losses`);
  try {
    const bar = startBar(files);
    let records = 0;
    const onProgress = (bytes: number): void => {
      bar.update(bytes, { records, rate: rateSince(startedAt, records) });
    };
    await importRecords(readFiles({ source, files, reading, onProgress }), {
      ...{ options: { isUpdate, mediaDir }, report, signal },
      onWritten: (batch) => {
        records += batch.length;
      },
    });
    bar.stop();
    const notRun = bypassed();
    const about = { source: name, files, startedAt, isComplete: !signal.aborted, notRun };
    await writeReport(reportFile, report, about);
    for (const what of notRun) process.stdout.write(`Does not run for imports: ${what}.\n`);
    await printReport(process.stdout, report);
    process.stdout.write(`${reportFile} says so, too.\n`);
    return report.hasUnreadable ? UNREADABLE : 0;
  } finally {
    report.close();
  }
};

const startBar = (files: readonly string[]): SingleBar => {
  const bar = new SingleBar({
    format: '{bar} {percentage}%, {records} records, {rate} a second, {eta_formatted} to go',
  });
  const total = files.reduce((sum, file) => sum + sizeOf(file), 0);
  bar.start(total, 0, { records: 0, rate: 0 });
  return bar;
};

const rateSince = (start: Date, count: number): number =>
  Math.round(count / Math.max(1, (Date.now() - start.getTime()) / 1_000));
