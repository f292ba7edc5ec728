import DataLoader from 'dataloader';

import type { ResolverContext } from '../../../lib/graphql';
import { readPublishedOnes } from '../../../lib/reader';
import { type DescribedArticle, DESCRIPTION } from '../domain/described-article';

const UID = 'api::article.article';

interface Wanted {
  documentId: string;
  locale: string;
}

type Loader = DataLoader<Wanted, DescribedArticle | undefined>;

/** One for each request. */
const loaders = new WeakMap<ResolverContext, Loader>();

/**
 * What is described of a published Article, read together with the others that a request asks for: a statement for
 * each locale. Undefined where it is not published.
 */
export const loadDescribed = (
  context: ResolverContext,
  { documentId, locale }: Wanted,
): Promise<DescribedArticle | undefined> => {
  const loader =
    loaders.get(context) ??
    // No cache: the fields after a mutation must read again.
    new DataLoader((wanted) => readAll(context, wanted), { cache: false, maxBatchSize: 100 });
  loaders.set(context, loader);
  return loader.load({ documentId, locale });
};

const readAll = async ({ state }: ResolverContext, wanted: readonly Wanted[]) => {
  const found = new Map<string, DescribedArticle>();
  for (const locale of new Set(wanted.map((one) => one.locale))) {
    const documentIds = wanted.filter((one) => one.locale === locale).map((one) => one.documentId);
    const asked = { documentIds, locale, question: DESCRIPTION };
    for (const article of await readPublishedOnes<DescribedArticle>(state, UID, asked)) {
      found.set(keyOf({ ...article, locale }), article);
    }
  }
  return wanted.map((one) => found.get(keyOf(one)));
};

const keyOf = ({ documentId, locale }: Wanted): string => `${documentId} ${locale}`;
