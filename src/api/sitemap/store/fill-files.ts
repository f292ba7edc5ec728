import { dateOf, queryPrepared } from '../../../lib/database';
import { IDS_PER_FILE } from '../domain/files';
import { PUBLISHED } from './listed';

/** The numbers of the files of which it is noted when they were changed. */
export const notedFiles = async (): Promise<Set<number>> => {
  const rows = await queryPrepared<{ number: number }>(
    'select number as "number" from sitemaps',
    [],
  );
  return new Set(rows.map(({ number }) => number));
};

/** When an Article in a file was last published; null where none is. */
export const lastPublication = async (number: number): Promise<Date | null> => {
  const first = number * IDS_PER_FILE;
  const [row] = await queryPrepared<{ last: Date | number | null }>(
    `select max(articles.published_at) as "last" from discussions ${PUBLISHED}
      where discussions.id >= ? and discussions.id < ?`,
    [first, first + IDS_PER_FILE],
  );
  return dateOf(row?.last);
};
