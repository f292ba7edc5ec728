import { defaultLocale } from '../../../lib/locales';
import { addressOfNamed } from '../../site/operations/named-address';
import { SITE_TAG } from '../../site/store/site';
import { redirectNotFound } from '../domain/errors';
import { oldPathCandidates } from '../domain/old-path';
import { findTargets, type Target } from '../store/redirects';

export interface Redirect {
  /** An absolute address of the web. */
  to: string;
  /** Of the cache: what it depends on. */
  tags: string[];
}

/** The cache tag of responses that depend on which redirects there are. */
const REDIRECTS = 'api::redirect.redirect';

/**
 * Where what had this address is now. Of several the closest is taken, then the one that came last.
 *
 * @param address a path with its query, or a full address
 * @throws REDIRECT_NOT_FOUND
 */
export const findRedirect = async (address: string): Promise<Redirect> => {
  const paths = oldPathCandidates(address);
  const targets = paths.length === 0 ? [] : await findTargets(paths, await defaultLocale());
  const closest = targets.toSorted(
    (one, other) => paths.indexOf(one.path) - paths.indexOf(other.path),
  );
  for (const target of closest) {
    const to = await addressOf(target);
    // All that had the address: another of them may become public.
    const ids = targets.map(({ documentId }) => documentId);
    if (to !== null) return { to, tags: [REDIRECTS, SITE_TAG, ...ids] };
  }
  throw redirectNotFound();
};

const addressOf = async ({
  kind,
  url,
  slug,
  documentId,
  locale,
}: Target): Promise<string | null> => {
  if (kind === 'article') return url;
  return slug === null ? null : addressOfNamed(kind, { slug, documentId, locale });
};
