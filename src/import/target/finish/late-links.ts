import type { Knex } from 'knex';

import { storeUrls } from '../../../api/article/store/urls';
import { removeTasks } from '../../../api/import-task/store/tasks';
import { isAmong, queryInTransaction } from '../../../lib/database';
import { invalidateTags } from '../../../lib/http-cache';
import { renewImported } from '../../../lib/versions';
import type { ArticleRecord } from '../../records';
import { type ArticleLinks, findLinks, insertLinks } from '../article-links';
import { inOneTransaction } from '../in-one-transaction';
import type { Run } from '../run';
import { eachTask } from './each-task';
import { findUntouched } from './untouched';

type Names = Pick<ArticleRecord, 'authors' | 'topics' | 'cover'>;

/** Links Articles to authors, Topics and covers that have come after them; who still has not is told. */
export const linkLateTargets = (run: Run): Promise<void> =>
  eachTask<Names>('links', run, async (tasks) => {
    const records = tasks.map(({ sourceId, content }) => ({ ...content, id: sourceId }));
    const links = await findLinks(records, run);
    await inOneTransaction(async (trx) => {
      const untouched = await findUntouched(
        trx,
        tasks.map(({ sourceId }) => sourceId),
        run,
      );
      for (const { sourceId } of tasks) {
        const article = untouched.get(sourceId);
        const own = links.get(sourceId);
        if (article && own) await relink(trx, article, own, run);
      }
      const done = tasks.filter(
        ({ sourceId }) => !untouched.has(sourceId) || links.get(sourceId)?.isComplete === true,
      );
      await removeTasks(
        trx,
        done.map(({ id }) => id),
      );
    });
    for (const { sourceId } of tasks) {
      if (links.get(sourceId)?.isComplete === false)
        run.report.lose({
          ...{ of: 'article', id: sourceId, outcome: 'changed' },
          reason: 'Some of its authors, Topics or its cover have not come.',
        });
    }
  });

const relink = async (
  trx: Knex.Transaction,
  { documentId, ids }: { documentId: string; ids: number[] },
  links: ArticleLinks,
  { locale, rules }: Run,
): Promise<void> => {
  for (const table of ['articles_authors_lnk', 'articles_topics_lnk']) {
    await queryInTransaction(trx, `delete from ${table} where ${isAmong('article_id')}`, [ids]);
  }
  await queryInTransaction(
    trx,
    `delete from files_related_mph where ${isAmong('related_id')}
      and related_type = 'api::article.article' and field = 'cover'`,
    [ids],
  );
  await insertLinks(trx, [{ ids, links }]);
  const [first] = ids;
  if (first !== undefined) await storeUrls(first, rules);
  await renewImported(trx, { contentType: 'api::article.article', documentId, locale });
  invalidateTags('api::article.article', documentId);
};
