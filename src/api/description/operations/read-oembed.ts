import type { CallerState } from '../../../lib/access';
import { localeCodes } from '../../../lib/locales';
import { articleNotFound } from '../../article/domain/errors';
import { type AddressRules, articleAddress } from '../../site/domain/article-address';
import { articlesNamedBy, isSamePage } from '../../site/domain/named-by-address';
import { readAddressRules } from '../../site/store/site';
import type { DescribedArticle } from '../domain/described-article';
import { type Oembed, oembedOf } from '../domain/oembed';
import { type Described, tagsOf } from './describe-article';
import { findDescribed, readSurroundings, type Wanted } from './read-article';

/**
 * What other sites show of the Article whose page, now or formerly, has an address.
 *
 * @throws ARTICLE_NOT_FOUND
 */
export const readOembed = async (
  state: CallerState,
  address: string,
): Promise<Described<Oembed>> => {
  const rules = await readAddressRules();
  for (const { idOrSlug, locale } of articlesNamedBy(address, rules)) {
    for (const candidate of locale === undefined ? await localesIn(rules) : [locale]) {
      const wanted = { id: idOrSlug, locale: candidate };
      const article = await articleAt(state, address, { wanted, rules });
      if (!article) continue;
      return { value: oembedOf(article, await readSurroundings()), tags: tagsOf(article) };
    }
  }
  throw articleNotFound();
};

/** The default one first: where slugs are the same in two locales, its page is meant. */
const localesIn = async ({ defaultLocale }: AddressRules): Promise<string[]> => {
  const codes = await localeCodes();
  return [defaultLocale, ...codes.filter((code) => code !== defaultLocale)];
};

/** The Article of these names, if its page has, or had under this slug, that address. */
const articleAt = async (
  state: CallerState,
  address: string,
  { wanted, rules }: { wanted: Wanted; rules: AddressRules },
): Promise<DescribedArticle | undefined> => {
  const found = await findDescribed(state, wanted);
  if (!found) return undefined;
  if ('article' in found) return isAt(address, found.article.url) ? found.article : undefined;
  const moved = await findDescribed(state, { ...wanted, id: found.movedTo });
  if (!moved || !('article' in moved)) return undefined;
  const { article } = moved;
  return isAt(address, addressWith(wanted.id, article, rules)) ? article : undefined;
};

const isAt = (address: string, url: string | null): boolean =>
  url !== null && isSamePage(address, url);

const addressWith = (slug: string, article: DescribedArticle, rules: AddressRules) => {
  const { documentId, locale, firstPublishedAt, topics = [] } = article;
  const moment = firstPublishedAt === null ? null : new Date(firstPublishedAt);
  const topic = topics[0]?.slug ?? null;
  return articleAddress({ documentId, locale, slug, topic, firstPublishedAt: moment }, rules);
};
