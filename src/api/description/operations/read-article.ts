import type { CallerState } from '../../../lib/access';
import { publicAddress, hasPages, uploadsAddress } from '../../../lib/env';
import { defaultLocale } from '../../../lib/locales';
import { readPublished } from '../../../lib/reader';
import { resolvePublished } from '../../../lib/slugs';
import { articleNotFound } from '../../article/domain/errors';
import { readSite } from '../../site/store/site';
import { type DescribedArticle, DESCRIPTION, type Picture } from '../domain/described-article';
import type { Surroundings } from '../domain/surroundings';

const UID = 'api::article.article';

/** An Article in one locale, by its document id or slug. */
export interface Wanted {
  id: string;
  locale: string;
}

/** The Article that is described, or the present slug of the one that was named by a former one. */
export type Found = { article: DescribedArticle } | { movedTo: string };

/** What the caller may read of a published Article, in order to describe it; undefined where there is none. */
export const findDescribed = async (
  state: CallerState,
  { id, locale }: Wanted,
): Promise<Found | undefined> => {
  const wanted = { idOrSlug: id, locale, question: DESCRIPTION };
  const article = await readPublished<DescribedArticle>(state, UID, wanted);
  if (article) return { article };
  const found = await resolvePublished(UID, id, locale);
  return found?.isFormerSlug ? { movedTo: found.slug } : undefined;
};

/**
 * The same for an Article that must be there.
 *
 * @throws ARTICLE_NOT_FOUND
 */
export const readDescribed = async (state: CallerState, wanted: Wanted): Promise<Found> => {
  const found = await findDescribed(state, wanted);
  if (!found) throw articleNotFound();
  return found;
};

/** What descriptions of all Articles depend on. */
export const readSurroundings = async (): Promise<Surroundings> => {
  const site = await readSite();
  const here = publicAddress(process.env);
  return {
    site: { ...site, logo: site.logo as Picture | null },
    defaultLocale: await defaultLocale(),
    areOurs: hasPages(process.env) && site.url === here,
    uploads: uploadsAddress(process.env) ?? here,
  };
};
