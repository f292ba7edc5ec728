import { parseUrl } from '../../../text/urls';

/** Where a site stands: its front page. */
export interface Site {
  /** Its front page without a slash at the end: `https://example.org/blog`. */
  id: string;
  host: string;
  /** The path of its front page, without a slash at the end: `/blog`, or ''. */
  base: string;
}

/** The site of a file that does not say which it is of. */
export const UNKNOWN_SITE = 'https://wordpress.invalid';

/** A site by its front page; undefined for what is no address of the web. */
export const siteAt = (written: string | undefined): Site | undefined => {
  const text = written?.trim() ?? '';
  const url = /^https?:\/\//i.test(text) ? parseUrl(text) : undefined;
  if (!url) return undefined;
  const { origin, hostname, pathname } = url;
  const base = pathname.replace(/\/+$/, '');
  return { id: origin + base, host: bareHost(hostname), base };
};

/** The path and the query of an address of a site, from the root of its host; undefined for one of another site. */
const pathAt = (site: Site, written: string | undefined): string | undefined => {
  const text = written?.trim() ?? '';
  const url = /^https?:\/\//i.test(text) ? parseUrl(text) : undefined;
  if (!url) return undefined;
  const { hostname, pathname, search } = url;
  const isOfSite = bareHost(hostname) === site.host && `${pathname}/`.startsWith(`${site.base}/`);
  if (!isOfSite) return undefined;
  const path = pathname + search;
  return path === '/' || path === `${site.base}/` || path === site.base ? undefined : path;
};

/** With and without `www.` it is one site. */
const bareHost = (host: string): string => host.toLowerCase().replace(/^www\./, '');

/** What WordPress writes with `%` for other letters than Latin, as those letters; it cuts such slugs anywhere. */
export const slugOf = (written: string | undefined): string | null => {
  const text = (written ?? '').trim();
  for (let end = text.length; end > text.length - CUT && end > 0; end -= 1) {
    const decoded = decodedOf(text.slice(0, end));
    if (decoded !== undefined) return decoded || null;
  }
  return text || null;
};

/** A cut character is at most so many signs long. */
const CUT = 12;

const decodedOf = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
};

/** Every address that an item had. Foreword knows it by no number, and its former slugs by themselves. */
export const addressesOf = (
  { site, isForeword }: { site: Site; isForeword: boolean },
  item: {
    id: string;
    type: string;
    isPublic: boolean;
    link: string | undefined;
    guid: string | undefined;
    slug: string | null;
  },
  formerSlugs: readonly string[],
): string[] => {
  const { id, type, isPublic } = item;
  const [link, guid] = [pathAt(site, item.link), pathAt(site, item.guid)];
  if (isForeword) return link === undefined || !isPublic ? [] : [link];
  const numbered = [`${site.base}/?p=${id}`];
  if (type === 'page') numbered.push(`${site.base}/?page_id=${id}`);
  else if (type !== 'post') numbered.push(`${site.base}/?post_type=${type}&p=${id}`);
  const former = formerSlugs.flatMap((slug) => withSlug(link, item.slug, slug));
  const all = [link, guid, ...numbered, ...former];
  return [...new Set(all.filter((one) => one !== undefined))];
};

/** An address with a former slug in the place of the last. */
const withSlug = (link: string | undefined, slug: string | null, former: string): string[] => {
  if (link === undefined || slug === null || link.includes('?')) return [];
  const [, front, last, slash] = /^(.*\/)([^/]+)(\/?)$/.exec(link) ?? [];
  if (front === undefined || slugOf(last) !== slug) return [];
  return [`${front}${encodeURIComponent(former).toLowerCase()}${slash ?? ''}`];
};
