import type { Knex } from 'knex';

import { storeTasks } from '../../api/import-task/store/tasks';
import { storeOrigins } from '../../api/origin/store/origins';
import { ensureDiscussion } from '../../api/discussion/store/discussions';
import { storeRedirects } from '../../api/redirect/store/store-redirects';
import { articleAddress } from '../../api/site/domain/article-address';
import { insertRows, isAmong, queryInTransaction } from '../../lib/database';
import { invalidateTags } from '../../lib/http-cache';
import { markSlugPublic, reserveSlug } from '../../lib/slugs';
import { type ImportedDocument, recordImported } from '../../lib/versions';
import { type ArticleLinks, insertLinks } from './article-links';
import { addLosses, type PreparedArticle } from './prepare-article';
import type { Tally } from './report';
import { defaultsOf, rowOf, type Values } from './rows';
import type { Run } from './run';
import { insertSources } from './sources';

const UID = 'api::article.article';

/** What `writeArticles` is handed beside the Articles. */
interface Writing {
  links: ReadonlyMap<string, ArticleLinks>;
  run: Run;
  tally: Tally;
}

/** Writes new Articles, with everything that the doors keep for one: rows, links, Discussion, slug, version, redirects. */
export const writeArticles = async (
  trx: Knex.Transaction,
  prepared: readonly PreparedArticle[],
  { links, run, tally }: Writing,
): Promise<void> => {
  if (prepared.length === 0) return;
  const written: Written[] = [];
  for (const article of prepared) {
    const own = links.get(article.taken.record.id) ?? NO_LINKS;
    const slug = await claim(article, { run, tally });
    const discussion = await openDiscussion(article, run);
    written.push({
      article,
      slug,
      discussion,
      links: own,
      values: valuesOf(article, slug, own, run),
    });
  }
  await closeDiscussions(trx, written);
  await insertArticles(trx, written);
  await recordImported(
    trx,
    UID,
    written.map((one) => versionOf(one, run)),
  );
  await storeOrigins(
    trx,
    run.site,
    'article',
    prepared.map(({ documentId, taken: { record, fingerprint } }) => ({
      ...{ sourceId: record.id, document: documentId, language: run.locale, fingerprint },
      mark: '1',
    })),
  );
  await storeAddresses(trx, prepared, { run, tally });
  await leaveForLater(trx, written, run);
  for (const article of prepared) {
    addLosses(article, tally);
    tally.count('article', 'created');
  }
  invalidateTags(UID, ...prepared.map(({ documentId }) => documentId));
};

interface Written {
  article: PreparedArticle;
  slug: string;
  discussion: number;
  links: ArticleLinks;
  /** Of the draft. */
  values: Values;
}

const NO_LINKS: ArticleLinks = { authors: [], topics: [], cover: null, isComplete: false };

const claim = async (
  { documentId, slug: wanted, isPublished, firstPublishedAt, taken }: PreparedArticle,
  { run: { locale }, tally }: Pick<Writing, 'run' | 'tally'>,
): Promise<string> => {
  const owner = { contentType: UID, documentId, locale } as const;
  const slug = await reserveSlug(owner, { slug: wanted, isDerived: true });
  if (slug !== wanted && taken.record.slug !== null) {
    tally.change('article', taken.record.id, `The slug "${wanted}" is taken: it has "${slug}".`);
  }
  if (isPublished || firstPublishedAt !== null) await markSlugPublic(owner, slug);
  return slug;
};

const openDiscussion = (
  { documentId, values: { title } }: PreparedArticle,
  { locale }: Run,
): Promise<number> => ensureDiscussion({ documentId, locale }, title);

const closeDiscussions = async (
  trx: Knex.Transaction,
  written: readonly Written[],
): Promise<void> => {
  const closed = written.filter(({ article }) => !article.taken.record.isOpen);
  if (closed.length === 0) return;
  await queryInTransaction(trx, `update discussions set state = 'closed' where ${isAmong('id')}`, [
    closed.map(({ discussion }) => discussion),
  ]);
};

const valuesOf = (
  { documentId, values, firstPublishedAt, createdAt, updatedAt }: PreparedArticle,
  slug: string,
  { topics }: ArticleLinks,
  { locale, rules }: Run,
): Values => ({
  ...{ ...values, slug, createdAt, updatedAt, publishedAt: null },
  url: articleAddress(
    { documentId, locale, slug, firstPublishedAt, topic: topics[0]?.slug ?? null },
    rules,
  ),
});

/** The draft and, where it is published, a copy of it, each with links of its own. */
const insertArticles = async (
  trx: Knex.Transaction,
  written: readonly Written[],
): Promise<void> => {
  const rows = written.flatMap(({ article, values }) => [
    rowOf(UID, values),
    ...(article.isPublished
      ? [rowOf(UID, { ...values, publishAt: null, publishedAt: article.firstPublishedAt })]
      : []),
  ]);
  const ids = await insertRows(trx, 'articles', rows);
  let next = 0;
  const linked = written.map((one) => ({
    ...{ links: one.links, discussion: one.discussion, source: one.article.source },
    ids: ids.slice(next, (next += one.article.isPublished ? 2 : 1)),
  }));
  await insertLinks(trx, linked);
  await insertSources(trx, linked);
  await insertRows(
    trx,
    'articles_discussion_lnk',
    linked.flatMap(({ ids: own, discussion }) =>
      own.map((id) => ({ article_id: id, discussion_id: discussion })),
    ),
  );
};

const versionOf = ({ article, values, links }: Written, { locale }: Run): ImportedDocument => ({
  ...{ documentId: article.documentId, locale, isPublished: article.isPublished, revision: 1 },
  at: article.updatedAt,
  values: {
    ...{ ...defaultsOf(UID), ...values, ...(article.isPublished && { publishAt: null }) },
    ...{ authors: links.authors, topics: links.topics, cover: links.cover },
    source: article.source,
  },
});

/** Every address that an Article had leads to it. */
const storeAddresses = async (
  trx: Knex.Transaction,
  prepared: readonly PreparedArticle[],
  { run, tally }: Pick<Writing, 'run' | 'tally'>,
): Promise<void> => {
  await storeRedirects(
    trx,
    run.site,
    prepared.flatMap(({ documentId, taken: { record } }) =>
      record.addresses.map((path) => ({
        ...{ path, kind: 'article' as const, documentId, locale: run.locale },
        onLost: (reason: string) => {
          tally.change('article', record.id, reason);
        },
      })),
    ),
  );
};

/** What is done once everything else has come. */
const leaveForLater = async (
  trx: Knex.Transaction,
  written: readonly Written[],
  run: Run,
): Promise<void> => {
  const tasks = (isFor: (one: Written) => boolean, record: (one: Written) => object) =>
    written.filter(isFor).map((one) => ({
      sourceId: one.article.taken.record.id,
      record: JSON.stringify(record(one)),
    }));
  await storeTasks(
    trx,
    run.site,
    'links',
    tasks(
      ({ links }) => !links.isComplete,
      ({ article: { taken } }) => {
        const { authors, topics, cover } = taken.record;
        return { authors, topics, cover };
      },
    ),
  );
  await storeTasks(
    trx,
    run.site,
    'former-slugs',
    tasks(
      ({ article }) => article.formerSlugs.length > 0,
      ({ article: { formerSlugs } }) => formerSlugs,
    ),
  );
  await storeTasks(
    trx,
    run.site,
    'addresses',
    tasks(
      ({ article: { values } }) => run.addresses.findIn(values.body).length > 0,
      () => ({}),
    ),
  );
};
