import { dateOf, forUpdate, inTransaction, queryInTransaction } from '../../../lib/database';
import { CORRECTING } from '../domain/corrections';
import { placesFor } from './places';

type Moment = Date | number | string | null;

/** A row of an Article, the `lastCorrectedAt` that it has, and the one that it is to have. */
interface Row {
  id: number;
  documentId: string;
  stored: Moment;
  wanted: Moment;
}

const ROWS = `select target.id as "id", target.document_id as "documentId",
    target.last_corrected_at as "stored",
    (select max(notes.first_published_at) from editor_notes as notes
      join editor_notes_article_lnk as link on link.editor_note_id = notes.id
      join articles on articles.id = link.article_id
      where articles.document_id = target.document_id and articles.locale = target.locale
        and articles.published_at is not null and notes.published_at is not null
        and notes.visibility = 'public' and notes.kind in (${placesFor(CORRECTING)})) as "wanted"
  from articles as target where target.document_id in`;

/**
 * Stores `lastCorrectedAt` of Articles, in every locale, in the draft as in what is published: when the newest of
 * their public notes that correct something was first published; null where there is none. Without the hooks and
 * without a new `updated_at`: no editor has changed the Articles.
 *
 * @returns the document ids of those in which it has changed
 */
export const renewLastCorrected = (documentIds: readonly string[]): Promise<string[]> =>
  inTransaction(async (trx) => {
    if (documentIds.length === 0) return [];
    const among = `(${placesFor(documentIds)})`;
    // Those who publish two notes at the same moment wait for each other, and the second one sees both.
    await queryInTransaction(
      trx,
      `select id from articles where document_id in ${among} and published_at is null
        order by id ${forUpdate()}`,
      documentIds,
    );
    const rows = await queryInTransaction<Row>(trx, `${ROWS} ${among}`, [
      ...CORRECTING,
      ...documentIds,
    ]);
    const stale = rows.filter(({ stored, wanted }) => timeOf(stored) !== timeOf(wanted));
    for (const { id, wanted } of stale) {
      await queryInTransaction(trx, 'update articles set last_corrected_at = ? where id = ?', [
        dateOf(wanted),
        id,
      ]);
    }
    return [...new Set(stale.map(({ documentId }) => documentId))];
  });

const timeOf = (moment: Moment): number | undefined => dateOf(moment)?.getTime();
