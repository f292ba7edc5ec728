import type { UID } from '@strapi/strapi';

import { type SnapshotQuery, withSnapshot } from '../../lib/database';
import { type ReadRow, readRows, rowTypes } from '../../lib/plain-rows';
import type { Attributes } from '../../lib/schema';
import { openTarget, type Target } from '../open-target';
import { makeHeader } from './header';
import { publicAmong, withoutDrafts } from './public-rows';
import { chosenIn, type Scope, typesIn } from './scope';

/** Rows that are read at a time. */
const BATCH = 500;

export interface JsonExport {
  file: string;
  scope: Scope;
  signal?: AbortSignal;
  /** Told with each batch how many rows have been written. */
  onProgress?: (rows: number) => void;
}

/** How many rows of each type were written. */
export type Counts = Record<string, number>;

const FILES: UID.ContentType = 'plugin::upload.file';

/**
 * Writes the site as it is at this moment into a file of JSON Lines: a header, a row a line, and a last line with the
 * counts. Until all is written the file has another name.
 *
 * @returns undefined where it was interrupted: then there is no file
 */
export const exportJson = async ({
  file,
  scope,
  signal,
  onProgress,
}: JsonExport): Promise<Counts | undefined> => {
  const target = await openTarget(file, { isSecret: scope !== 'public' });
  try {
    const counts = await withSnapshot(async (query) => {
      await target.write(lineOf(await makeHeader(scope)));
      return writeRows({ query, target, scope, signal, onProgress });
    });
    if (signal?.aborted) {
      await target.discard();
      return undefined;
    }
    await target.write(lineOf({ end: true, counts }));
    await target.finish();
    return counts;
  } catch (error) {
    await target.discard();
    throw error;
  }
};

const lineOf = (value: object): string => `${JSON.stringify(value)}\n`;

interface Writing extends Pick<JsonExport, 'scope' | 'signal' | 'onProgress'> {
  query: SnapshotQuery;
  target: Target;
}

const writeRows = async (writing: Writing): Promise<Counts> => {
  const { scope, signal, onProgress } = writing;
  const types = rowTypes();
  const chosen = chosenIn(scope, types);
  const shown = new Set<string>();
  const counts: Counts = {};
  let total = 0;
  // What is public of files is known once all else has been written.
  const uids = typesIn(scope, types).sort(
    (one, other) => Number(one === FILES) - Number(other === FILES),
  );
  for (const uid of uids) {
    let after = 0;
    for (;;) {
      if (signal?.aborted) return counts;
      const read = await readRows(writing.query, uid, chosen, { after, limit: BATCH });
      const last = read.at(-1);
      if (!last) break;
      after = last.id;
      const records = scope === 'public' ? await publicOf(uid, read, shown) : read.map(recordOf);
      for (const record of records) await writing.target.write(lineOf(record));
      counts[uid] = (counts[uid] ?? 0) + records.length;
      total += records.length;
      onProgress?.(total);
    }
  }
  return counts;
};

const recordOf = ({ record }: ReadRow) => record;

/** @param shown the document ids of the files in what has been written */
const publicOf = async (uid: UID.ContentType, read: ReadRow[], shown: Set<string>) => {
  if (uid === FILES) return read.map(recordOf).filter(({ documentId }) => shown.has(documentId));
  const ids = await publicAmong(
    uid,
    read.map(({ id }) => id),
  );
  const records = read.filter(({ id }) => ids.has(id)).map(({ record }) => withoutDrafts(record));
  for (const record of records) {
    for (const id of filesIn(uid, record)) shown.add(id);
  }
  return records;
};

/** The document ids of the files in a record and its components. */
const filesIn = (
  uid: UID.Schema,
  { relations, components }: Pick<ReadRow['record'], 'relations' | 'components'>,
): string[] => {
  const { attributes }: { attributes: Attributes } = strapi.getModel(uid);
  const own = Object.entries(relations).flatMap(([name, references]) =>
    attributes[name]?.type === 'media' ? references : [],
  );
  return [
    ...own.flatMap((reference) => ('documentId' in reference ? [reference.documentId] : [])),
    ...Object.values(components).flatMap((list) =>
      list.flatMap((each) => filesIn(each.component as UID.Component, each)),
    ),
  ];
};
