/** What became of a row: `there` was one before, and it stayed as it was. */
export type Outcome = 'created' | 'there' | 'left-out' | 'unreadable';

/** Something of a file that did not come along, or not as it was. */
export interface Loss {
  /** The type of the row; `line` where that cannot be read. */
  of: string;
  /** Its document id, or the number of the line. */
  id: string;
  outcome: 'changed' | 'left-out' | 'unreadable';
  reason: string;
}

/** What an import did. */
export interface JsonReport {
  /** By type and outcome. */
  counts: Record<string, Partial<Record<Outcome, number>>>;
  /** The first ten thousand. */
  losses: Loss[];
  lossCount: number;
  /** Sentences about the whole. */
  remarks: string[];
  isInterrupted: boolean;
}

const MOST_LOSSES = 10_000;

export const newReport = (): JsonReport => ({
  counts: {},
  losses: [],
  lossCount: 0,
  remarks: [],
  isInterrupted: false,
});

export const count = ({ counts }: JsonReport, of: string, outcome: Outcome, many = 1): void => {
  const own = (counts[of] ??= {});
  own[outcome] = (own[outcome] ?? 0) + many;
};

export const lose = (report: JsonReport, loss: Loss): void => {
  report.lossCount += 1;
  if (report.losses.length < MOST_LOSSES) report.losses.push(loss);
  if (loss.outcome !== 'changed') count(report, loss.of, loss.outcome);
};

export const hasUnreadable = ({ counts }: JsonReport): boolean =>
  Object.values(counts).some(({ unreadable = 0 }) => unreadable > 0);

/** The report as text, without its losses. */
export const textOf = ({ counts, lossCount, remarks }: JsonReport): string =>
  [
    ...Object.entries(counts).map(
      ([of, outcomes]) =>
        `${of}: ${Object.entries(outcomes)
          .map(([outcome, many]) => `${many} ${outcome}`)
          .join(', ')}`,
    ),
    ...(lossCount > 0 ? [`${lossCount} losses, each with its reason in the report.`] : []),
    ...remarks,
  ].join('\n');
