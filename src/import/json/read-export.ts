import type { Header } from '../../export/json/header';
import { parseLine } from './parse-record';
import type { Progress } from './progress';
import { type Place, readLines } from './read-lines';
import { type JsonReport, lose } from './report';
import type { NumberedRow } from './rows';

/** Rows in one transaction. */
const BATCH = 500;

/** An export that is read. */
export interface Reading {
  file: string;
  report: JsonReport;
  /** Whether rows of this type can be here. */
  isKnown: (type: string) => boolean;
}

/** What is to be said of a file as a whole. @param keys as `ownKeys` gives those of this site */
export const remarksOn = (
  header: Header,
  keys: readonly string[],
  { stage }: Pick<Progress, 'stage'>,
): string[] => [
  ...(keys.includes(header.key) ? [] : [OTHER_KEYS]),
  ...(stage === 'done' ? ['This file has been imported before. Nothing has changed.'] : []),
];

const OTHER_KEYS =
  'The export is of a site with other APP_KEYS: Comments whose writers have no account here cannot be claimed by their e-mail address.';

/** @throws Error where the file is no export */
export const headerOf = async (file: string): Promise<Header> => {
  for await (const { text } of readLines(file)) {
    const parsed = parseLine(text);
    if (parsed.kind === 'header') return parsed.header;
    break;
  }
  throw new Error(`${file} is no export of Foreword: its first line says nothing of it.`);
};

interface Read {
  rows: NumberedRow[];
  place: Place;
}

/** The rows of a file in batches, from a place on. @param onDamage told what cannot be taken, where anybody wants to know */
export async function* batchesOf(
  { file, isKnown }: Reading,
  { signal }: { signal?: AbortSignal },
  from: Place,
  onDamage?: (number: number, damage: { of: string; id: string; reason: string }) => void,
): AsyncGenerator<Read> {
  let rows: NumberedRow[] = [];
  let place = from;
  let isWhole = false;
  for await (const { number, text, end } of readLines(file, from)) {
    if (signal?.aborted) return;
    place = { number, end };
    if (text === '') continue;
    const parsed = parseLine(text);
    if (parsed.kind === 'damage') onDamage?.(number, { of: 'line', id: `${number}`, ...parsed });
    else if (parsed.kind === 'end') isWhole = true;
    else if (parsed.kind === 'row') {
      const { record } = parsed;
      const id = record.documentId;
      if (isKnown(record.type)) rows.push({ number, record });
      else onDamage?.(number, { of: record.type, id, reason: NO_TYPE });
    }
    if (rows.length < BATCH) continue;
    yield { rows, place };
    rows = [];
  }
  yield { rows, place };
  const id = `${place.number}`;
  // Nothing is left to read where an import goes on that was stopped at the end.
  const isCut = !isWhole && place.number > from.number;
  if (isCut) onDamage?.(place.number, { of: 'line', id, reason: 'The file ends before its end.' });
}

const NO_TYPE = 'There is no such content type here.';

/** Tells the report what cannot be taken. */
export const damageIn =
  ({ report }: Pick<Reading, 'report'>) =>
  (_number: number, { of, id, reason }: { of: string; id: string; reason: string }): void => {
    lose(report, { of, id, outcome: of === 'line' ? 'unreadable' : 'left-out', reason });
  };
