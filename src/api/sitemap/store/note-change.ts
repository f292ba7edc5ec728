import type { Knex } from 'knex';

import {
  inTransaction,
  isAmong,
  newRow,
  queryInTransaction,
  queryPrepared,
} from '../../../lib/database';
import { invalidateTags } from '../../../lib/http-cache';
import { ALL_FILES, fileOf, fileTag } from '../domain/files';

const UID = 'api::sitemap.sitemap';

/** Where an Article in one locale stands in the files. */
export interface Place {
  documentId: string;
  locale: string;
  discussionId: number;
}

const COLUMNS = `discussions.article_document_id as "documentId",
  discussions.article_locale as "locale", discussions.id as "discussionId"`;

/** The places of Articles in all their locales. */
export const placesOfArticles = (documentIds: readonly string[]): Promise<Place[]> =>
  queryPrepared<Place>(
    `select ${COLUMNS} from discussions where ${isAmong('discussions.article_document_id')}`,
    [documentIds],
  );

/** The places of the Articles on which a note stands, as a draft or published. */
export const placesOfNote = (documentId: string): Promise<Place[]> =>
  queryPrepared<Place>(
    `select distinct ${COLUMNS} from editor_notes as notes
      join editor_notes_article_lnk as link on link.editor_note_id = notes.id
      join articles on articles.id = link.article_id
      join discussions on discussions.article_document_id = articles.document_id
        and discussions.article_locale = articles.locale
      where notes.document_id = ?`,
    [documentId],
  );

/**
 * Notes in the transaction under way that something in these Articles' files has changed.
 *
 * @param ofPages whether it is their pages, which have not been published again
 */
export const noteChange = async (
  places: readonly Place[],
  { ofPages = false }: { ofPages?: boolean } = {},
): Promise<void> => {
  if (places.length === 0) return;
  const at = new Date();
  const numbers = [...new Set(places.map(({ discussionId }) => fileOf(discussionId)))];
  await inTransaction(async (trx) => {
    if (ofPages) await notePages(trx, places, at);
    // In one order, so that no two writers wait for each other.
    for (const number of numbers.sort((one, other) => one - other)) await noteFile(trx, number, at);
  });
  invalidateTags(ALL_FILES, ...numbers.map(fileTag));
};

/** Without the hooks and without a new `updated_at`: no editor has changed the Articles. */
const notePages = async (
  trx: Knex.Transaction,
  places: readonly Place[],
  at: Date,
): Promise<void> => {
  for (const { documentId, locale } of places) {
    await queryInTransaction(
      trx,
      `update articles set page_changed_at = ?
        where document_id = ? and locale = ? and published_at is not null`,
      [at, documentId, locale],
    );
  }
};

const noteFile = async (trx: Knex.Transaction, number: number, at: Date): Promise<void> => {
  const table = trx('sitemaps');
  const row = { ...newRow(UID), number, changed_at: at };
  await table.insert(row).onConflict('number').merge(['changed_at']);
};

/** Notes when a file was last changed, where that has not been noted yet. */
export const noteFirst = (number: number, changedAt: Date | null): Promise<void> =>
  inTransaction(async (trx) => {
    const row = { ...newRow(UID), number, changed_at: changedAt };
    await trx('sitemaps').insert(row).onConflict('number').ignore();
    invalidateTags(ALL_FILES);
  });
