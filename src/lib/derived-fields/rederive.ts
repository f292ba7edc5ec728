import type { Core, UID } from '@strapi/strapi';

import { columnOf, findRows, inTransaction, tableOf } from '../database';
import { contentTypesOf } from '../schema';
import { claimSlug, markSlugPublic, ownerOfSlug, reserveSlug, type SlugOwner } from '../slugs';
import { type Row, staleFields } from './derive';
import { type Markers, markersOf } from './markers';
import { readBodyOfSite } from './read-body-in-thread';
import { ownerOfRow, publicationOf } from './rows';

/** A row whose derived fields are, or would be, changed. */
export interface Rederived {
  documentId: string;
  /** '' for a content type that is not localized. */
  locale: string;
  /** Undefined for a content type without drafts. */
  version?: 'draft' | 'published';
  /** The new values, by attribute. */
  fields: Row;
  /** The slug that was not reserved, and now is reserved for the document. */
  reserved?: string;
}

interface Batch {
  uid: UID.ContentType;
  /** The id of the last row of the batch before; 0 at the start. */
  after: number;
  size: number;
  /** Published rows are to be done first: of two rows with the same slug, the public one retains it. */
  isPublished: boolean;
  /** Whether to report the changes without writing them. */
  isDryRun: boolean;
}

/** The content types that have derived fields. */
export const typesWithDerivedFields = (strapi: Core.Strapi): UID.ContentType[] =>
  contentTypesOf(strapi).flatMap(({ uid }) => (markersOf(uid) ? [uid] : []));

/** How many rows a content type has, drafts and published ones alike. */
export const countRows = (uid: UID.ContentType): Promise<number> => strapi.db.query(uid).count({});

/**
 * Derives the fields of the next rows anew, and reserves the slugs of rows that were written without the hooks.
 *
 * @returns the id of the last row of this batch, null when there are no more; how many rows it had
 */
export const rederiveBatch = ({
  uid,
  after,
  size,
  isPublished,
  isDryRun,
}: Batch): Promise<{ last: number | null; count: number; changed: Rederived[] }> =>
  inTransaction(async () => {
    const markers = markersOf(uid);
    if (!markers) return { last: null, count: 0, changed: [] };

    const rows = await findRows<Row & { id: number }>(uid, {
      where: { id: { $gt: after }, publishedAt: { $notNull: isPublished } },
      orderBy: { id: 'asc' },
      limit: size,
    });
    const changed: Rederived[] = [];
    for (const row of rows) {
      const rederived = await rederiveRow(markers, row, isDryRun);
      if (rederived) changed.push(rederived);
    }
    return { last: rows.at(-1)?.id ?? null, count: rows.length, changed };
  });

const rederiveRow = async (
  markers: Markers,
  row: Row & { id: number },
  isDryRun: boolean,
): Promise<Rederived | undefined> => {
  const owner = ownerOfRow(markers, row);
  const fields = await changesOf(markers, owner, row);
  let reserved = await unreservedSlug(markers, owner, { ...row, ...fields });
  if (Object.keys(fields).length === 0 && reserved === undefined) return undefined;

  if (!isDryRun) {
    if (markers.slug && reserved !== undefined) {
      reserved = await reserve(markers, owner, { ...row, ...fields });
      if (reserved !== row[markers.slug.name]) fields[markers.slug.name] = reserved;
    }
    await write(markers, row.id, fields);
  }
  const version = row.publishedAt ? 'published' : 'draft';
  const { documentId, locale } = owner;
  return { documentId, locale, ...(markers.hasDrafts && { version }), fields, reserved };
};

/** The fields of a row whose values are not those that the hooks would write. */
const changesOf = async (markers: Markers, owner: SlugOwner, row: Row): Promise<Row> => {
  const { firstPublication: name } = markers;
  if (!name || row[name]) return staleFields(markers, row, readBodyOfSite);

  // Published without the hooks: its slug is public nevertheless.
  const moment = await publicationOf(owner);
  const fields = await staleFields(markers, { ...row, [name]: moment }, readBodyOfSite);
  return moment ? { ...fields, [name]: moment } : fields;
};

/** The slug of a row if its document has no claim on it, or the row is public and the claim does not say so. */
const unreservedSlug = async (
  { slug, hasDrafts }: Markers,
  { contentType, documentId, locale }: SlugOwner,
  row: Row,
): Promise<string | undefined> => {
  if (!slug) return undefined;
  const present = slugIn(row, slug.name);
  const claim = await ownerOfSlug(contentType, locale, present);
  const isPublic = hasDrafts && Boolean(row.publishedAt);
  const isReserved = claim?.documentId === documentId && (claim.wasPublic || !isPublic);
  return isReserved ? undefined : present;
};

const reserve = async (markers: Markers, owner: SlugOwner, row: Row): Promise<string> => {
  const { slug, firstPublication, hasDrafts } = markers;
  const isAlone = !hasDrafts || !(firstPublication && row[firstPublication]);
  const claim = isAlone ? claimSlug : reserveSlug;
  const wanted = { slug: slug ? slugIn(row, slug.name) : '', isDerived: true };
  const reserved = await claim(owner, wanted);
  if (hasDrafts && row.publishedAt) await markSlugPublic(owner, reserved);
  return reserved;
};

const slugIn = (row: Row, name: string): string => {
  const slug = row[name];
  return typeof slug === 'string' ? slug : '';
};

/** Writes without the hooks and without a new `updated_at`: no editor has changed the document. */
const write = ({ uid }: Markers, id: number, fields: Row): Promise<void> =>
  inTransaction(async (trx) => {
    const columns = Object.entries(fields).map(([name, value]) => [columnOf(uid, name), value]);
    if (columns.length === 0) return;
    await trx(tableOf(uid)).where({ id }).update(Object.fromEntries(columns));
  });
