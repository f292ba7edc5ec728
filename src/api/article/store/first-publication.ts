import { inTransaction } from '../../../shared/database';
import type { SlugOwner } from '../../slug/store/claim-slug';

/**
 * Puts the moment of first publication on the draft row. Publishing makes a new published row from
 * the draft each time: what the draft does not hold is lost with the old one.
 */
export const keepFirstPublication = (
  { documentId, locale }: SlugOwner,
  firstPublishedAt: Date | string,
): Promise<void> =>
  inTransaction(async (trx) => {
    await trx('articles')
      .where({ document_id: documentId, locale, published_at: null, first_published_at: null })
      .update({ first_published_at: new Date(firstPublishedAt) });
  });
