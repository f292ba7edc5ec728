import fs from 'node:fs';

import { SingleBar } from 'cli-progress';

import { importJson } from './import-json';
import { hasUnreadable, type JsonReport, textOf } from './report';

/** The exit code when something could not be read. */
const UNREADABLE = 2;

/** The name that `npm run import` knows this source by. */
export const JSON_SOURCE = 'json';

export interface JsonImportOptions {
  files: readonly string[];
  isDryRun: boolean;
  /** Where the report is written. */
  report: string;
}

/**
 * Imports exports of Foreword into the loaded Strapi, shows how far it is, and writes and prints the report.
 *
 * @returns the exit code
 */
export const runJsonImport = async (
  { files, isDryRun, report: reportFile }: JsonImportOptions,
  signal: AbortSignal,
): Promise<number> => {
  const reports: JsonReport[] = [];
  for (const file of files) {
    const bar = new SingleBar({ format: '{bar} {percentage}%, {eta_formatted} to go' });
    bar.start(fs.statSync(file).size * (isDryRun ? 1 : 2), 0);
    const onProgress = (bytes: number): void => {
      bar.update(bytes);
    };
    const report = await importJson({ file, signal, isDryRun, onProgress });
    bar.stop();
    process.stdout.write(`${file}\n${textOf(report)}\n`);
    reports.push(report);
    if (report.isInterrupted) break;
  }
  fs.writeFileSync(reportFile, `${JSON.stringify(reports, null, 2)}\n`);
  return reports.some(hasUnreadable) ? UNREADABLE : 0;
};
