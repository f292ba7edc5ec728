import { withConnection } from '../../../lib/database';

/** The number of Comments in each locale, whatever their status. */
export const countByLocale = (): Promise<ReadonlyMap<string, number>> =>
  withConnection(async (knex) => {
    const rows: { locale: string; count: number | string }[] = await knex('comments')
      .join('discussions', 'discussions.id', 'comments.discussion_id')
      .groupBy('discussions.article_locale')
      .select({ locale: 'discussions.article_locale' })
      .count({ count: 'comments.id' });
    return new Map(rows.map(({ locale, count }) => [locale, Number(count)]));
  });
