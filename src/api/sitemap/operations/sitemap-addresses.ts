import { z } from '@strapi/utils';

import { parameter, parse } from '../../../lib/requests';
import type { ServedAddress, ServedAnswer, ServedRequest } from '../../../lib/served';
import { siteName } from '../../description/domain/surroundings';
import { readSurroundings } from '../../description/operations/read-article';
import { SITE_TAG } from '../../site/store/site';
import { ALL_FILES, filePath, fileTag, INDEX_PATH, NEWS_PATH, numberIn } from '../domain/files';
import { mapItem, newsItem } from '../domain/map-items';
import type { Alternate } from '../domain/mapped-article';
import { readAlternates, readFile } from '../store/read-file';
import { currentFiles, currentNews, hasMaps } from './read-maps';
import { writeIndex, writeSitemap } from './write-sitemap';

const NoQuery = z.strictObject({});

const answerOf = (text: string, tags: readonly string[]): ServedAnswer => ({
  ...{ text, type: 'application/xml; charset=utf-8' },
  tags: [SITE_TAG, ...tags],
});

/** GET /sitemap.xml */
const index = async ({ ctx }: ServedRequest): Promise<ServedAnswer | undefined> => {
  parse(NoQuery, ctx.query);
  const files = await currentFiles();
  if (files.length === 0) return undefined;
  const { site } = await readSurroundings();
  const [newest] = await currentNews(1);
  const news = newest && { path: NEWS_PATH, changedAt: newest.firstPublishedAt };
  const maps = files.map(({ number, changedAt }) => ({ path: filePath(number), changedAt }));
  const text = await writeIndex(
    [...maps, ...(news ? [news] : [])].map(({ path, changedAt }) => ({
      url: site.url + path,
      ...(changedAt && { lastmod: changedAt.toISOString() }),
    })),
  );
  return answerOf(text, [ALL_FILES]);
};

/** GET /sitemaps/:file, as `1.xml` */
const file = async ({ ctx }: ServedRequest): Promise<ServedAnswer | undefined> => {
  const number = numberIn(parameter(ctx, 'file'));
  if (number === undefined || !(await hasMaps())) return undefined;
  parse(NoQuery, ctx.query);
  const articles = await readFile(number);
  if (articles.length === 0) return undefined;
  const around = await readSurroundings();
  const alternates = new Map<string, Alternate[]>();
  const ids = [...new Set(articles.map(({ documentId }) => documentId))];
  for (const alternate of await readAlternates(ids)) {
    alternates.set(alternate.documentId, [
      ...(alternates.get(alternate.documentId) ?? []),
      alternate,
    ]);
  }
  const items = articles.map((article) =>
    mapItem(article, alternates.get(article.documentId) ?? [], around),
  );
  const text = await writeSitemap(items, { image: true, xhtml: true });
  return answerOf(text, [fileTag(number)]);
};

/** GET /sitemap-news.xml */
const news = async ({ ctx }: ServedRequest): Promise<ServedAnswer | undefined> => {
  parse(NoQuery, ctx.query);
  const articles = await currentNews();
  if (articles.length === 0) return undefined;
  const name = siteName(await readSurroundings());
  const items = articles.map((article) => newsItem(article, name));
  return answerOf(await writeSitemap(items, { news: true }), [ALL_FILES]);
};

const ARTICLES = ['api::article.article.find'];

export const sitemapAddresses: readonly ServedAddress[] = [
  { path: INDEX_PATH, kind: 'data', actions: ARTICLES, answer: index },
  { path: NEWS_PATH, kind: 'data', actions: ARTICLES, answer: news },
  { path: '/sitemaps/:file', kind: 'data', actions: ARTICLES, answer: file },
];
