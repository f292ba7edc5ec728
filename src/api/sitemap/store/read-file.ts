import { dateOf, isAmong, queryPrepared } from '../../../lib/database';
import { IDS_PER_FILE } from '../domain/files';
import type { Alternate, MappedArticle } from '../domain/mapped-article';
import { LISTED, PUBLISHED } from './listed';

type Time = Date | number | null;

interface Row extends Omit<MappedArticle, 'changedAt'> {
  publishedAt: Time;
  lastCorrectedAt: Time;
  pageChangedAt: Time;
}

/** A range of row ids of Discussions. */
const READ = `
  select articles.document_id as "documentId", articles.locale as "locale", articles.url as "url",
      articles.published_at as "publishedAt", articles.last_corrected_at as "lastCorrectedAt",
      articles.page_changed_at as "pageChangedAt",
      (select files.url from files_related_mph as related join files on files.id = related.file_id
        where related.related_id = articles.id and related.related_type = 'api::article.article'
          and related.field = 'cover' limit 1) as "cover"
    from discussions ${PUBLISHED}
    where discussions.id >= ? and discussions.id < ? and ${LISTED} order by discussions.id`;

/** The Articles of a file. */
export const readFile = async (number: number): Promise<MappedArticle[]> => {
  const first = number * IDS_PER_FILE;
  const rows = await queryPrepared<Row>(READ, [first, first + IDS_PER_FILE]);
  return rows.map(({ publishedAt, lastCorrectedAt, pageChangedAt, ...article }) => ({
    ...article,
    changedAt: latest(publishedAt, lastCorrectedAt, pageChangedAt),
  }));
};

const latest = (...times: Time[]): Date =>
  new Date(Math.max(...times.map((time) => dateOf(time)?.getTime() ?? 0)));

const ALTERNATES = `select articles.document_id as "documentId", articles.locale as "locale", articles.url as "url"
  from articles where articles.published_at is not null and ${LISTED}`;

/** The pages of these Articles in all their locales. */
export const readAlternates = (documentIds: readonly string[]): Promise<Alternate[]> =>
  queryPrepared<Alternate>(
    `${ALTERNATES} and ${isAmong('articles.document_id')} order by articles.locale`,
    [documentIds],
  );
