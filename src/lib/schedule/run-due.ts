import { now } from '../clock';
import { columnOf, inTransaction, tableOf } from '../database';
import { documentsOf } from './documents';
import { type Due, dueDrafts, lockDue } from './due';
import { isRefusal, storeFailure } from './failures';
import { type ScheduledType, scheduledTypes } from './schedule-fields';

/** What is published with a document, after it and in its transaction. */
export type PublishWith = (document: {
  uid: string;
  documentId: string;
  locale: string | null;
}) => Promise<void>;

/** In milliseconds. What goes wrong without being refused is tried again for so long. */
const PATIENCE = 10 * 60_000;

/**
 * Publishes and unpublishes what is due, each document in a transaction of its own that begins by taking its row: however
 * many instances run this, and wherever one of them is killed, it is done once.
 */
export const runDue = async (publishWith: PublishWith): Promise<void> => {
  for (const type of scheduledTypes()) {
    const { publishAt, unpublishAt } = type.fields;
    for (const due of await dueDrafts(type, publishAt)) await attempt(type, due, publishWith);
    if (unpublishAt === undefined) continue;
    for (const due of await dueDrafts(type, unpublishAt)) await unpublish(type, unpublishAt, due);
  }
};

const attempt = async (type: ScheduledType, due: Due, publishWith: PublishWith): Promise<void> => {
  try {
    await publish(type, due, publishWith);
  } catch (error) {
    strapi.log.error(error);
    const isNew = now().getTime() - due.at.getTime() < PATIENCE;
    if (isNew && !isRefusal(error)) return;
    await storeFailure(type, due, error);
  }
};

/** The first publication is at the time that was asked for. */
const publish = (type: ScheduledType, due: Due, publishWith: PublishWith): Promise<void> =>
  inTransaction(async (trx) => {
    const { uid, fields } = type;
    const locked = await lockDue(trx, type, fields.publishAt, due);
    if (!locked) return;
    const { id, documentId, locale, at } = locked;
    if (fields.firstPublication !== undefined) {
      const column = columnOf(uid, fields.firstPublication);
      await trx(tableOf(uid))
        .where({ id, [column]: null })
        .update({ [column]: at });
    }
    await documentsOf(uid).publish({ documentId, ...(locale && { locale }) });
    await publishWith({ uid, documentId, locale });
  });

const unpublish = (type: ScheduledType, field: string, due: Due): Promise<void> =>
  inTransaction(async (trx) => {
    const locked = await lockDue(trx, type, field, due);
    if (!locked) return;
    const { documentId, locale } = locked;
    const place = { documentId, ...(locale && { locale }) };
    await documentsOf(type.uid).update({ ...place, data: { [field]: null } });
    await documentsOf(type.uid).unpublish(place);
  }).catch((error: unknown) => {
    strapi.log.error(error);
  });
