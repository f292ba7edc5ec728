import type { Knex } from 'knex';

import { withConnection } from '../../../lib/database';
import type { Day } from '../domain/desk';

const DAY = 86_400_000;

/** The statistics of the last `count` days, the oldest first, in three statements over the rows of these days. */
export const readDays = (now: Date, count: number): Promise<Day[]> =>
  withConnection(async (knex) => {
    const today = Math.floor(now.getTime() / DAY);
    const first = new Date((today - count + 1) * DAY);
    const written = () => knex('comments').where('comments.created_at', '>=', first);
    const waited = knex('decisions').where({ from: 'pending' }).select('comment_id');

    const approved = await byDay(knex, written().where('comments.status', 'approved'), 'comments');
    const held = await byDay(
      knex,
      written().where((one) => {
        void one.where('comments.status', 'pending').orWhereIn('comments.id', waited);
      }),
      'comments',
    );
    const reports = knex('reports').where('reports.created_at', '>=', first);
    const reported = await byDay(knex, reports, 'reports');

    return Array.from({ length: count }, (_, index) => {
      const number = today - count + 1 + index;
      return {
        day: new Date(number * DAY).toISOString().slice(0, 10),
        approved: approved.get(number) ?? 0,
        held: held.get(number) ?? 0,
        reported: reported.get(number) ?? 0,
      };
    });
  });

/** How many rows were made on each day, days counted from 1970. */
const byDay = async (
  knex: Knex,
  query: Knex.QueryBuilder,
  table: string,
): Promise<Map<number, number>> => {
  const isPostgres = strapi.db.dialect.client === 'postgres';
  const day = isPostgres
    ? `floor(extract(epoch from ${table}.created_at) / 86400)`
    : `${table}.created_at / 86400000`;
  const rows: { day: number | string; total: number | string }[] = await query
    .groupByRaw(day)
    .select(knex.raw(`${day} as day`))
    .count({ total: '*' });
  return new Map(rows.map((row) => [Number(row.day), Number(row.total)]));
};
