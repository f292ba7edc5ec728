import type { PlainRecord, Reference } from '../../lib/plain-rows';

/** A row of a file, with the number of its line. */
export interface NumberedRow {
  number: number;
  record: PlainRecord;
}

/**
 * The rows that a record becomes: of what is published in an export without drafts, a draft that says the same as well,
 * without which nobody could edit it.
 *
 * @param hasDrafts whether a type has drafts here
 */
export const rowsOf = (
  record: PlainRecord,
  scope: 'public' | 'all' | 'logins',
  hasDrafts: (type: string) => boolean,
): PlainRecord[] => {
  const hasState = hasDrafts(record.type);
  const own: PlainRecord = { ...record, state: hasState ? (record.state ?? 'published') : null };
  if (scope !== 'public' || own.state !== 'published') return [own];
  return [draftOf(own), own];
};

const draftOf = (record: PlainRecord): PlainRecord => ({
  ...record,
  state: 'draft',
  data: { ...record.data, publishedAt: null },
  relations: Object.fromEntries(
    Object.entries(record.relations).map(([name, references]) => [name, references.map(ofDraft)]),
  ),
});

const ofDraft = (reference: Reference): Reference =>
  'state' in reference ? { ...reference, state: 'draft' } : reference;
