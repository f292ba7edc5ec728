import { parseUrl } from '../../../text/urls';

/**
 * The hosts whose files are fetched: those that are named; otherwise the site's, with and without `www.`.
 *
 * @param site the address of its front page
 */
export const hostsOfMedia = (named: readonly string[], site: string): ReadonlySet<string> => {
  if (named.length > 0) return new Set(named.map((host) => host.toLowerCase()));
  const host = parseUrl(site)?.host.replace(/^www\./, '');
  return new Set(host === undefined ? [] : [host, `www.${host}`]);
};
