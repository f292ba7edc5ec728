import type { Taken } from './intake';

/** So many records are written in one transaction at most. */
const MOST_RECORDS = 500;

/** An Article begins a new transaction when the one before has so many; its notes and Comments follow it. */
const ENOUGH_ARTICLES = 25;
const ENOUGH_RECORDS = 300;

/** In characters of all texts together. */
const MOST_TEXT = 4_000_000;

/** Records in the order of the source, in batches that are each written in one transaction. */
export async function* inBatches(
  records: AsyncIterable<Taken> | Iterable<Taken>,
): AsyncGenerator<Taken[]> {
  let batch: Taken[] = [];
  let articles = 0;
  let length = 0;
  for await (const taken of records) {
    const { record } = taken;
    const isFull =
      batch.length >= MOST_RECORDS ||
      length >= MOST_TEXT ||
      record.kind === 'site' ||
      (record.kind === 'article' &&
        (articles >= ENOUGH_ARTICLES || batch.length >= ENOUGH_RECORDS));
    if (isFull && batch.length > 0) {
      yield batch;
      [batch, articles, length] = [[], 0, 0];
    }
    batch.push(taken);
    if (record.kind === 'article') articles += 1;
    if ('body' in record) length += record.body.length;
  }
  if (batch.length > 0) yield batch;
}
