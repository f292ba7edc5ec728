import { removeTasks } from '../../../api/import-task/store/tasks';
import { isAmong, queryPrepared } from '../../../lib/database';
import { markSlugPublic, ownerOfSlug, reserveSlug } from '../../../lib/slugs';
import { inOneTransaction } from '../in-one-transaction';
import { documentsOf } from '../known';
import { Tally } from '../report';
import type { Run } from '../run';
import { eachTask } from './each-task';

const UID = 'api::article.article';

/** Lets former slugs lead to their Articles, once all Articles have theirs: a present one comes first. */
export const claimFormerSlugs = (run: Run): Promise<void> =>
  eachTask<string[]>('former-slugs', run, async (tasks) => {
    const documents = await documentsOf(
      'article',
      tasks.map(({ sourceId }) => sourceId),
      run,
    );
    const present = await presentAmong([...documents.values()], run);
    const tally = await inOneTransaction(async (trx) => {
      const own = new Tally();
      for (const { sourceId, content } of tasks) {
        const documentId = documents.get(sourceId);
        if (documentId === undefined || !present.has(documentId)) continue;
        for (const slug of content) {
          if (!(await claim(documentId, slug, run)))
            own.change('article', sourceId, `The former slug "${slug}" is another Article's.`);
        }
      }
      await removeTasks(
        trx,
        tasks.map(({ id }) => id),
      );
      return own;
    });
    tally.addTo(run.report);
  });

const claim = async (documentId: string, slug: string, { locale }: Run): Promise<boolean> => {
  const holder = await ownerOfSlug(UID, locale, slug);
  if (holder !== undefined && holder.documentId !== documentId) return false;
  const owner = { contentType: UID, documentId, locale } as const;
  await reserveSlug(owner, { slug, isDerived: false });
  await markSlugPublic(owner, slug);
  return true;
};

/** Those that have not been deleted here. */
const presentAmong = async (
  documents: readonly string[],
  { locale }: Run,
): Promise<Set<string>> => {
  const rows = await queryPrepared<{ documentId: string }>(
    `select document_id as "documentId" from articles where ${isAmong('document_id')} and locale = ?`,
    [documents, locale],
  );
  return new Set(rows.map(({ documentId }) => documentId));
};
