import { dateOf, queryPrepared } from '../../../lib/database';
import { fileOf, IDS_PER_FILE } from '../domain/files';
import { LISTED, PUBLISHED } from './listed';

/** A file that has an address in it. */
export interface ListedFile {
  number: number;
  /** Null where nobody has looked yet. */
  changedAt: Date | null;
}

interface Row {
  number: number;
  changedAt: Date | number | null;
}

/** Looks into each file until an address is found: a subquery with a limit is never made a join of whole tables. */
const LIST = `
  with recursive numbers(number) as (
    select 0 union all select number + 1 from numbers where number < ?)
  select numbers.number as "number", sitemaps.changed_at as "changedAt"
    from numbers left join sitemaps on sitemaps.number = numbers.number
    where 1 = (select 1 from discussions ${PUBLISHED}
      where discussions.id >= numbers.number * ${IDS_PER_FILE}
        and discussions.id < (numbers.number + 1) * ${IDS_PER_FILE} and ${LISTED} limit 1)
    order by numbers.number`;

/** The number of the last file that there may be. */
export const lastFile = async (): Promise<number> => {
  const [row] = await queryPrepared<{ last: number | null }>(
    'select max(id) as "last" from discussions',
    [],
  );
  return fileOf(row?.last ?? 0);
};

/** All files with an address in them, in their order. */
export const listFiles = async (): Promise<ListedFile[]> => {
  const rows = await queryPrepared<Row>(LIST, [await lastFile()]);
  return rows.map(({ number, changedAt }) => ({ number, changedAt: dateOf(changedAt) }));
};
