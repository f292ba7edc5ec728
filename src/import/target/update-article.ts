import type { Knex } from 'knex';

import { storeTasks } from '../../api/import-task/store/tasks';
import type { ArticleRecord } from '../records';
import { documentsOf } from './known';
import { writtenValues } from './prepare-article';
import type { Tally } from './report';
import type { Run } from './run';
import { saveDocument } from './save-document';

const UID = 'api::article.article';

interface Updating {
  document: string;
  locale: string | null;
  run: Run;
  tally: Tally;
}

/** Saves an Article as it is at the source now. The slug stays: it is what links lead to. */
export const updateArticle = async (
  trx: Knex.Transaction,
  record: ArticleRecord,
  { document: documentId, locale, run, tally }: Updating,
): Promise<void> => {
  const written = writtenValues(record, (reason) => {
    tally.change('article', record.id, reason);
  });
  const place = { documentId, locale: locale ?? run.locale };
  const isPublished = record.state === 'published';
  const data = {
    ...written,
    ...(record.source !== undefined && { source: record.source }),
    authors: await present('author', record.authors, run),
    topics: await present('topic', record.topics, run),
  };
  await saveDocument(UID, { ...place, data, status: isPublished ? 'published' : 'draft' });
  if (!isPublished) await strapi.documents(UID).unpublish(place);
  if (run.addresses.findIn(written.body).length > 0)
    await storeTasks(trx, run.site, 'addresses', [{ sourceId: record.id, record: '{}' }]);
};

const present = async (
  kind: 'author' | 'topic',
  ids: readonly string[],
  run: Run,
): Promise<string[]> => {
  const documents = await documentsOf(kind, ids, run);
  return [...new Set(ids.flatMap((id) => documents.get(id) ?? []))];
};
