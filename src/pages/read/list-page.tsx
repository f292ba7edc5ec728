import type { VNode } from 'preact';

import { type HeadTag, link, named, property } from '../../api/description/domain/tags';
import { SITE_TAG } from '../../api/site/store/site';
import { isPermitted } from '../../lib/access';
import { publicAddress } from '../../lib/env';
import { documentIdsIn, listTags } from '../../lib/http-cache';
import { readPublishedList } from '../../lib/reader';
import { type Page, type PageRequest, textIn } from '../answer';
import { feedLinks, localeQuery } from '../feed-links';
import { TEASER_QUESTION, type TeasedArticle } from '../page-article';
import { htmlOf } from '../render';
import { Document, type Version } from '../templates/document';
import { ArticleList } from '../templates/list';
import type { SiteView } from '../templates/site';

const ARTICLE = 'api::article.article';

const PAGE_SIZE = 20;

/** As far as a visitor pages; nobody reads further, and each page is read over all before it. */
const LAST_PAGE = 1_000;

/** A list of Articles, and what stands above it. */
export interface Listed {
  title: string;
  description: string | null;
  path: string;
  head: VNode;
  /** Which Articles; all where there is none. */
  filters?: object;
  /** Of the feeds of these Articles. */
  feed: Record<string, string>;
  versions: readonly Version[];
  /** Of the cache, beside those of the Articles. */
  tags: readonly string[];
}

/** The page of a list that `page` in the query names. */
export const listPage = async (
  { state, query, locale }: PageRequest,
  site: SiteView,
  listed: Listed,
): Promise<Page | undefined> => {
  const number = pageIn(query);
  if (number === undefined) return undefined;
  const question = { ...TEASER_QUESTION, ...(listed.filters && { filters: listed.filters }) };
  const start = (number - 1) * PAGE_SIZE;
  const part = { locale, question, start, limit: PAGE_SIZE + 1 };
  const mayRead = await isPermitted(state, `${ARTICLE}.find`);
  const found = mayRead ? await readPublishedList<TeasedArticle>(state, ARTICLE, part) : [];
  const articles = found.slice(0, PAGE_SIZE);
  if (number > 1 && articles.length === 0) return undefined;
  const hasNext = found.length > PAGE_SIZE && number < LAST_PAGE;
  const next = hasNext ? `${listed.path}?page=${number + 1}` : null;
  const html = htmlOf(
    <Document
      {...{ site, versions: listed.versions }}
      head={headOf(listed, site, number)}
      skipTo="Skip to the articles"
    >
      {listed.head}
      <ArticleList {...{ articles, next, site }} />
    </Document>,
  );
  const tags = [...listTags(ARTICLE), ...documentIdsIn(articles), SITE_TAG, ...listed.tags];
  return { html, tags };
};

const pageIn = (query: PageRequest['query']): number | undefined => {
  const asked = textIn(query, 'page');
  if (asked === undefined) return 1;
  const number = /^[1-9]\d{0,3}$/.test(asked) ? Number(asked) : LAST_PAGE + 1;
  return number <= LAST_PAGE ? number : undefined;
};

const headOf = (listed: Listed, site: SiteView, number: number): HeadTag[] => {
  const { title, description, path } = listed;
  const address = `${publicAddress(process.env)}${path}${number > 1 ? `?page=${number}` : ''}`;
  return [
    { tag: 'title', attributes: {}, text: title },
    ...named('description', description),
    ...link('canonical', address),
    ...property('og:type', 'website'),
    ...property('og:title', title),
    ...property('og:description', description),
    ...property('og:url', address),
    ...property('og:site_name', site.name),
    ...feedLinks(title, '/feeds/articles', { ...listed.feed, ...localeQuery(site) }),
  ];
};
