interface Robots {
  /** Absolute addresses of sitemaps. */
  sitemaps: readonly string[];
  /** What an admin has added, a rule a line. */
  added: string | null;
}

/** What of Foreword is for nobody's index: the panel, and what front ends read. */
const DISALLOWED = ['/admin', '/api'];

/**
 * A `robots.txt` (RFC 9309). What an admin adds follows our rules: lines that begin with no group of their own are for
 * all robots.
 */
export const robotsTxt = ({ sitemaps, added }: Robots): string => {
  const groups = ['User-agent: *', ...DISALLOWED.map((path) => `Disallow: ${path}`)];
  const own = added === null ? [] : added.split(/\r\n?|\n/).map((line) => line.trimEnd());
  const maps = sitemaps.map((address) => `Sitemap: ${address}`);
  return [...groups, ...own, ...(maps.length > 0 ? ['', ...maps] : []), ''].join('\n');
};
