import type { Core } from '@strapi/strapi';

import { inBackground } from '../../../lib/background';
import { inTransaction } from '../../../lib/database';
import { invalidateTags } from '../../../lib/http-cache';
import { firstPublications } from '../../../lib/versions';
import { storeNoteDates, type UndatedRow, undatedRows } from '../store/note-dates';
import { surroundingsOf } from '../store/related-notes';
import { renewCorrections } from './renew-corrections';

const UID = 'api::editor-note.editor-note';

/** In rows: few enough for one transaction that does not delay others. */
const BATCH = 100;

/**
 * Gives the notes of an earlier version the time of their first publication, and stores what follows from it: by which
 * one each is replaced, and when their Articles were corrected last. A batch at a time, while requests are answered. Can be
 * interrupted: the next start goes on.
 */
export const fillNoteDates = (strapi: Core.Strapi): void => {
  inBackground(async (signal) => {
    let done = 0;
    for (let after = 0; !signal.aborted;) {
      const rows = await undatedRows(after, BATCH);
      const last = rows.at(-1);
      if (!last) return;
      after = last.id;
      const filled = await fill(rows);
      done += filled;
      if (filled > 0) strapi.log.info(`Dates of notes: ${done} filled, at row ${after}.`);
    }
  });
};

/** @returns how many notes have been published at all */
const fill = async (rows: readonly UndatedRow[]): Promise<number> => {
  const dates = await datesOf(rows);
  const ids = [...dates.keys()];
  if (ids.length === 0) return 0;
  await inTransaction(async () => {
    await storeNoteDates(dates);
    await renewCorrections(await surroundingsOf(ids));
    invalidateTags(UID, ...ids);
  });
  return ids.length;
};

/** The first publication that their versions know, or the last one: a note may be older than its history. */
const datesOf = async (rows: readonly UndatedRow[]): Promise<Map<string, Date>> => {
  const dates = await firstPublications(UID, [...new Set(rows.map((row) => row.documentId))]);
  for (const { documentId, publishedAt } of rows) {
    if (publishedAt === null) continue;
    const known = dates.get(documentId);
    if (!known || publishedAt < known) dates.set(documentId, publishedAt);
  }
  return dates;
};
