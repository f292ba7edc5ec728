import type { Knex } from 'knex';

import { inTransaction, queryInTransaction } from '../../../lib/database';
import type { DocumentMiddleware } from '../../../lib/document-service';
import { writeEvents } from '../../../lib/outbox';
import { articleTopic } from '../../discussion/domain/article-topic';

const KINDS: Partial<Record<string, string>> = {
  unpublish: 'article.unpublished',
  delete: 'article.deleted',
};

/**
 * Document Service middleware for Articles: writes to the outbox, in the transaction of the write, in which locales an
 * Article was public and is not any more.
 */
export const writeArticleEvents: DocumentMiddleware = async ({ uid, action, params }, next) => {
  const { documentId } = params;
  const kind = KINDS[action];
  if (uid !== 'api::article.article' || kind === undefined || documentId === undefined)
    return next();
  return inTransaction(async (trx) => {
    const before = await publicLocales(trx, documentId);
    const result = await next();
    const after = before.length > 0 ? await publicLocales(trx, documentId) : [];
    const left = before.filter((locale) => !after.includes(locale));
    const events = left.map((locale) => ({
      ...{ kind, subject: documentId, data: { locale } },
      topic: articleTopic({ documentId, locale }),
    }));
    await writeEvents(trx, events);
    return result;
  });
};

const publicLocales = async (trx: Knex.Transaction, documentId: string): Promise<string[]> => {
  const find = `select coalesce(locale, '') as "locale" from articles
    where document_id = ? and published_at is not null`;
  const rows = await queryInTransaction<{ locale: string }>(trx, find, [documentId]);
  return rows.map(({ locale }) => locale);
};
