import type { UID } from '@strapi/strapi';

import { findRows } from '../../lib/database';
import type { PlainRecord, Reference } from '../../lib/plain-rows';
import { publicFilterOf, typeFacts } from '../../lib/schema';

interface Row {
  id: number;
}

/** Which of the rows with these ids are public, as the schema says. */
export const publicAmong = async (
  uid: UID.ContentType,
  ids: readonly number[],
): Promise<Set<number>> => {
  const { exportedWhen } = typeFacts(strapi.contentType(uid));
  const filters = [publicFilterOf(uid), exportedWhen].filter((filter) => filter !== undefined);
  if (filters.length === 0) return new Set(ids);
  const where: object = { $and: [{ id: { $in: [...ids] } }, ...filters] };
  const rows = await findRows<Row>(uid, { where, select: ['id'] });
  return new Set(rows.map(({ id }) => id));
};

/** A record without what leads to drafts. */
export const withoutDrafts = (record: PlainRecord): PlainRecord => ({
  ...record,
  relations: Object.fromEntries(
    Object.entries(record.relations).map(([name, all]) => [name, all.filter(isNoDraft)]),
  ),
});

const isNoDraft = (reference: Reference): boolean =>
  !('state' in reference) || reference.state !== 'draft';
