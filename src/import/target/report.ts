import fs from 'node:fs';

import type { LossRecord } from '../records';

/** What became of a record. */
export type Outcome =
  /** A new document. */
  | 'created'
  /** It is what has been here already. */
  | 'merged'
  /** What came in was taken in again (`--update`). */
  | 'updated'
  /** It came before, and is the same. */
  | 'unchanged'
  /** It is another at the source by now; `--update` takes that in. */
  | 'changed-at-source'
  /** It is another at the source and here: it stays as it is here. */
  | 'changed-here'
  /** It was deleted here since. */
  | 'deleted-here'
  /** It waits for something that comes later, or in another file. */
  | 'waiting'
  | 'left-out'
  | 'unreadable';

export type Loss = Omit<LossRecord, 'kind'>;

/** By kind of record and outcome. */
export type Counts = Record<string, Partial<Record<Outcome, number>>>;

/** Collects what an import does. Losses may be a million: they are kept in a file beside the report. */
export interface Report {
  count(kind: string, outcome: Outcome, many?: number): void;
  lose(loss: Loss): void;
  readonly counts: Counts;
  /** Whether something could not be read. */
  readonly hasUnreadable: boolean;
  /** Losses in the order in which they came. */
  losses(): Iterable<Loss>;
  close(): void;
}

/** @param file for the losses, as JSON Lines, until the report is written */
export const openReport = (file: string): Report => {
  const losses = fs.openSync(file, 'w+');
  const counts: Counts = {};
  let isUnreadable = false;
  const count = (kind: string, outcome: Outcome, many = 1): void => {
    const own = (counts[kind] ??= {});
    own[outcome] = (own[outcome] ?? 0) + many;
  };
  return {
    counts,
    count,
    get hasUnreadable() {
      return isUnreadable;
    },
    lose({ of, id, outcome, reason }) {
      isUnreadable ||= outcome === 'unreadable';
      fs.writeSync(losses, `${JSON.stringify({ of, id, outcome, reason })}\n`);
    },
    *losses() {
      for (const line of linesOf(losses)) yield JSON.parse(line) as Loss;
    },
    close() {
      fs.closeSync(losses);
      fs.rmSync(file, { force: true });
    },
  };
};

const CHUNK = 65_536;

/** The lines of an open file from its beginning, a piece at a time. */
function* linesOf(file: number): Generator<string> {
  const chunk = Buffer.alloc(CHUNK);
  let rest = Buffer.alloc(0);
  let position = 0;
  for (;;) {
    const length = fs.readSync(file, chunk, 0, CHUNK, position);
    if (length === 0) return;
    position += length;
    rest = Buffer.concat([rest, chunk.subarray(0, length)]);
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      yield rest.subarray(0, end).toString();
      rest = rest.subarray(end + 1);
    }
  }
}

/** What one transaction does, to be counted once it has been committed. */
export class Tally {
  readonly #counted: [string, Outcome, number][] = [];
  readonly #losses: Loss[] = [];

  count(kind: string, outcome: Outcome, many = 1): void {
    if (many > 0) this.#counted.push([kind, outcome, many]);
  }

  /** Something of a record that came along otherwise than it was. */
  change(of: string, id: string, reason: string): void {
    this.#losses.push({ of, id, outcome: 'changed', reason });
  }

  /** A record that stays behind, though nothing is wrong with it. */
  leaveOut(of: string, id: string, reason: string): void {
    this.count(of, 'left-out');
    this.#losses.push({ of, id, outcome: 'left-out', reason });
  }

  /** What the source itself tells of. */
  lose({ of, id, outcome, reason }: Loss): void {
    if (outcome !== 'changed') this.count(of, outcome);
    this.#losses.push({ of, id, outcome, reason });
  }

  addTo(report: Report): void {
    for (const [kind, outcome, many] of this.#counted) report.count(kind, outcome, many);
    for (const loss of this.#losses) report.lose(loss);
  }
}
