import { columnOf, dateOf, findRow, inTransaction, withConnection, tableOf } from '../database';
import type { SlugOwner } from '../slugs';
import type { Row } from './derive';
import { bodiesOf, companionsOf, type Markers } from './markers';

/** The document and locale that a row belongs to. */
export const ownerOfRow = (
  { uid, isLocalized }: Pick<Markers, 'uid' | 'isLocalized'>,
  { documentId, locale }: Row,
): SlugOwner => ({
  contentType: uid,
  documentId: typeof documentId === 'string' ? documentId : '',
  locale: isLocalized && typeof locale === 'string' ? locale : '',
});

/** The row that a write will change: the attributes that its derived fields depend on. */
export const storedRow = async (
  markers: Markers,
  where: Record<string, unknown>,
): Promise<Row | undefined> => {
  const { uid, slug, excerpts, firstPublication } = markers;
  const select = new Set([
    ...['documentId', 'locale', ...bodiesOf(markers), ...companionsOf(markers)],
    ...excerpts.map(({ name }) => name),
    ...(slug ? [slug.name, slug.source] : []),
    ...(firstPublication ? [firstPublication] : []),
  ]);
  return (await findRow<Row>(uid, { where, select: [...select] })) ?? undefined;
};

/** The document of the row that a write will delete. */
export const ownerOfStored = async (
  markers: Markers,
  where: Record<string, unknown>,
): Promise<SlugOwner | undefined> => {
  const select = ['documentId', 'locale'];
  const row = await findRow<Row>(markers.uid, { where, select });
  return row ? ownerOfRow(markers, row) : undefined;
};

/** Whether the document still has a row, draft or published, in that locale. */
export const hasRows = (owner: SlugOwner): Promise<boolean> =>
  withConnection(async (knex) => {
    const row: unknown = await knex(tableOf(owner.contentType)).where(rowsOf(owner)).first('id');
    return row !== undefined;
  });

/**
 * Stores the time of first publication in the draft row too. Each publication makes the published row anew
 * from the draft, so a value that only the published row has would be lost.
 */
export const storeFirstPublication = (
  owner: SlugOwner,
  attribute: string,
  moment: Date,
): Promise<void> =>
  inTransaction(async (trx) => {
    const column = columnOf(owner.contentType, attribute);
    await trx(tableOf(owner.contentType))
      .where({ ...rowsOf(owner), published_at: null, [column]: null })
      .update({ [column]: moment });
  });

/** When the published version of a document was published; null where there is none. */
export const publicationOf = (owner: SlugOwner): Promise<Date | null> =>
  withConnection(async (knex) => {
    const published = await knex(tableOf(owner.contentType))
      .where(rowsOf(owner))
      .whereNotNull('published_at')
      .first<{ published_at: Date | number } | undefined>('published_at');
    return dateOf(published?.published_at);
  });

/** The rows of a document in one locale. Where a type is not localized, they have none. */
const rowsOf = ({ documentId, locale }: SlugOwner) => ({
  document_id: documentId,
  ...(locale && { locale }),
});
