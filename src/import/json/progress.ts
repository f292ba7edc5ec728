import { z } from '@strapi/utils';

import { BEGINNING, type Place } from './read-lines';

/** How far the import of a file has come. Stored in the transaction that writes what it says. */
export interface Progress {
  /** First all rows are inserted, then they are related to each other. */
  stage: 'rows' | 'relations' | 'done';
  place: Place;
  /** Lines whose rows were here before, as ranges: they are not related either. */
  skipped: [first: number, last: number][];
}

const NONE: Progress = { stage: 'rows', place: BEGINNING, skipped: [] };

const Stored = z.object({
  stage: z.enum(['rows', 'relations', 'done']),
  place: z.object({ number: z.number(), end: z.number() }),
  skipped: z.array(z.tuple([z.number(), z.number()])),
});

const storeOf = (exportId: string) =>
  strapi.store({ type: 'core', name: 'foreword', key: `imported-${exportId}` });

/** @param exportId of the header of the file */
export const readProgress = async (exportId: string): Promise<Progress> =>
  Stored.safeParse(await storeOf(exportId).get({})).data ?? NONE;

export const storeProgress = async (exportId: string, progress: Progress): Promise<void> => {
  await storeOf(exportId).set({ value: progress });
};

/** The ranges with one more line, which comes after all others. */
export const withLine = (ranges: Progress['skipped'], line: number): Progress['skipped'] => {
  const last = ranges.at(-1);
  return last && last[1] === line - 1
    ? [...ranges.slice(0, -1), [last[0], line]]
    : [...ranges, [line, line]];
};

export const isSkipped = (ranges: Progress['skipped'], line: number): boolean =>
  ranges.some(([first, last]) => first <= line && line <= last);
