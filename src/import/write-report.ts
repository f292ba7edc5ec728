import fs from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { Writable } from 'node:stream';

import type { Counts, Loss, Report } from './target/report';

/** What a report says beside what became of the records. */
export interface About {
  source: string;
  files: readonly string[];
  startedAt: Date;
  /** Whether all was read, or the import was interrupted. */
  isComplete: boolean;
  /** Hooks and middlewares of the project's own that have not run. */
  notRun: readonly string[];
}

/** Writes the report as JSON, a loss a line; losses may be a million. */
export const writeReport = async (file: string, report: Report, about: About): Promise<void> => {
  const output = fs.createWriteStream(file);
  const head = JSON.stringify({ ...about, endedAt: new Date(), counts: report.counts }, null, 2);
  output.write(`${head.slice(0, -2)},\n  "losses": [`);
  let separator = '\n    ';
  for (const loss of report.losses()) {
    await write(output, separator + JSON.stringify(loss));
    separator = ',\n    ';
  }
  output.end('\n  ]\n}\n');
  await finished(output);
};

/** Prints the same as text. */
export const printReport = async (output: Writable, report: Report): Promise<void> => {
  for (const line of countLines(report.counts)) await write(output, `${line}\n`);
  for (const loss of report.losses()) await write(output, `${lossLine(loss)}\n`);
};

export const countLines = (counts: Counts): string[] =>
  Object.entries(counts).map(([kind, outcomes]) => {
    const parts = Object.entries(outcomes).map(([outcome, count]) => `${count} ${outcome}`);
    return `${kind}: ${parts.join(', ')}`;
  });

const lossLine = ({ of, id, outcome, reason }: Loss): string =>
  `${of} ${id}: ${outcome}. ${reason}`;

const write = async (output: Writable, text: string): Promise<void> => {
  if (!output.write(text)) await once(output, 'drain');
};
