/**
 * Each Article and locale belongs to one file for good: by the row id of its Discussion, which is made with it, never changes,
 * and grows. So a new Article changes the last file alone. There are as many ids in a file as can be written in a moment;
 * the protocol allows more.
 */
export const IDS_PER_FILE = 500;

export const fileOf = (discussionId: number): number => Math.floor(discussionId / IDS_PER_FILE);

/** The tag of whatever depends on which files there are, and on when they were changed. */
export const ALL_FILES = 'sitemaps';

/** The tag of what depends on one file. */
export const fileTag = (number: number): string => `sitemap-${number}`;

export const INDEX_PATH = '/sitemap.xml';
export const NEWS_PATH = '/sitemap-news.xml';

/** Numbers begin with 1 for whoever reads addresses. */
export const filePath = (number: number): string => `/sitemaps/${number + 1}.xml`;

/** The number of the file that is named; undefined for a name that no file has. */
export const numberIn = (name: string): number | undefined => {
  const [, written] = /^([1-9]\d{0,7})\.xml$/.exec(name) ?? [];
  return written === undefined ? undefined : Number(written) - 1;
};
