import type { Knex } from 'knex';

import { forUpdate, inTransaction, queryInTransaction } from '../../../lib/database';
import { placesFor } from './places';

const LINKS = 'editor_notes_superseded_by_lnk';

/** The newest public note that names a note as the one it replaces; another one than itself. */
const SUCCESSOR = `select own.document_id from editor_notes as own
  join editor_notes_supersedes_lnk as link on link.editor_note_id = own.id
  join editor_notes as replaced on replaced.id = link.inv_editor_note_id
  where replaced.document_id = target.document_id and own.document_id <> target.document_id
    and own.published_at is not null and own.visibility = 'public'
    and exists (select 1 from editor_notes_article_lnk as place
      join articles on articles.id = place.article_id
      where place.editor_note_id = own.id and articles.published_at is not null)
  order by own.first_published_at desc, own.document_id desc limit 1`;

/** A row of a note, what its `supersededBy` leads to, and what it is to lead to: row ids. */
interface Row {
  id: number;
  documentId: string;
  stored: number | null;
  wanted: number | null;
}

const ROWS = `select target.id as "id", target.document_id as "documentId",
    (select max(inv_editor_note_id) from ${LINKS} where editor_note_id = target.id) as "stored",
    (select successor.id from editor_notes as successor
      where successor.document_id = (${SUCCESSOR})
        and (successor.published_at is null) = (target.published_at is null) limit 1) as "wanted"
  from editor_notes as target where target.document_id in`;

/**
 * Stores `supersededBy` of notes: the newest public note that replaced each, in the draft as in what is published.
 *
 * @returns the document ids of those that are replaced by another one now, or by none any more
 */
export const renewSuperseded = (documentIds: readonly string[]): Promise<string[]> =>
  inTransaction(async (trx) => {
    if (documentIds.length === 0) return [];
    const among = `(${placesFor(documentIds)})`;
    // Those who publish two at the same moment wait for each other, and the second one sees both.
    await queryInTransaction(
      trx,
      `select id from editor_notes where document_id in ${among} and published_at is null
        order by id ${forUpdate()}`,
      documentIds,
    );
    const rows = await queryInTransaction<Row>(trx, `${ROWS} ${among}`, documentIds);
    const stale = rows.filter(({ stored, wanted }) => stored !== wanted);
    await replaceLinks(trx, stale);
    return [...new Set(stale.map(({ documentId }) => documentId))];
  });

const replaceLinks = async (trx: Knex.Transaction, rows: readonly Row[]): Promise<void> => {
  if (rows.length === 0) return;
  const ids = rows.map(({ id }) => id);
  await trx(LINKS).whereIn('editor_note_id', ids).delete();
  const links = rows.flatMap(({ id, wanted }) =>
    wanted === null ? [] : [{ editor_note_id: id, inv_editor_note_id: wanted }],
  );
  if (links.length > 0) await trx(LINKS).insert(links);
};

/** Published notes that replace a published one, by document id, with the row ids of both. */
const PUBLISHED_LINKS = `select link.id as "id", own.document_id as "documentId",
    (select draft.revision from editor_notes as draft
      where draft.document_id = own.document_id and draft.published_at is null) as "draft",
    own.revision as "published"
  from editor_notes_supersedes_lnk as link
  join editor_notes as own on own.id = link.editor_note_id and own.published_at is not null
  join editor_notes as target on target.id = link.inv_editor_note_id
    and target.published_at is not null
  where target.document_id = ? and own.document_id <> target.document_id`;

interface PublishedLink {
  id: number;
  documentId: string;
  draft: number | null;
  published: number | null;
}

/** The published notes that replace a note, as it is published now. */
export const publishedSuccessors = (documentId: string): Promise<string[]> =>
  inTransaction(async (trx) =>
    (await queryInTransaction<PublishedLink>(trx, PUBLISHED_LINKS, [documentId])).map(
      (link) => link.documentId,
    ),
  );

/**
 * Strapi 5.54 links what is published to a note that is published as drafts are linked. A note whose draft has been
 * changed since it was published replaces the one that it replaced before, and no other.
 *
 * @param before the published notes that replaced it before it was published
 */
export const dropDraftedLinks = (documentId: string, before: readonly string[]): Promise<void> =>
  inTransaction(async (trx) => {
    const links = await queryInTransaction<PublishedLink>(trx, PUBLISHED_LINKS, [documentId]);
    const drafted = links.filter(
      ({ documentId: own, draft, published }) => draft !== published && !before.includes(own),
    );
    if (drafted.length === 0) return;
    await trx('editor_notes_supersedes_lnk')
      .whereIn(
        'id',
        drafted.map(({ id }) => id),
      )
      .delete();
  });
