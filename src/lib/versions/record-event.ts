import { currentCaller } from '../access';
import { now } from '../clock';
import { inTransaction } from '../database';
import { personOf } from './person';
import { recordFirst } from './record-first';
import { readSnapshot, rowsOf } from './rows';
import { storeVersion } from './store';
import type { VersionedDocument, VersionEvent } from './version';
import { versionedType } from './versioned-type';

/** Records what happened to a draft that no write of the document tells of, with the text as it is. */
export const recordEvent = (
  { contentType, documentId, locale }: VersionedDocument,
  event: VersionEvent,
): Promise<void> =>
  inTransaction(async (trx) => {
    const type = versionedType(contentType);
    if (!type) return;
    await recordFirst(trx, type, documentId);
    const rows = await rowsOf(trx, type, documentId);
    const draft = rows.find((row) => !row.isPublished && row.locale === locale);
    if (!draft) return;
    const snapshot = await readSnapshot(type, draft);
    const by = personOf(currentCaller());
    await storeVersion(trx, type, { event, by, at: now(), locale, documentId, snapshot });
  });
