import type { Fields } from './wxr/parts';

const DATE = /^\s*(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2}))?/;

/** Between these years something was written: all else is damage. */
const [FIRST_YEAR, LAST_YEAR] = [1900, 2200];

/** A time as WordPress writes it, taken for UTC; undefined for none, for `0000-00-00 00:00:00` and for damage. */
const timeOf = (written: string | undefined): Date | undefined => {
  const [, year, month, day, hour, minute, second = '0'] = DATE.exec(written ?? '') ?? [];
  if (year === undefined || Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) return undefined;
  const numbers = [month, day, hour, minute, second].map(Number);
  const [m = 0, d = 0, h = 0, min = 0, s = 0] = numbers;
  const time = new Date(Date.UTC(Number(year), m - 1, d, h, min, s));
  // `2014-02-31` would be a day of March.
  const isReal = time.getUTCMonth() === m - 1 && time.getUTCDate() === d && h < 24 && min < 60;
  return isReal && s < 61 ? time : undefined;
};

/** How far a time of the site is ahead of UTC, in milliseconds; undefined unless both are there. */
export const offsetIn = (fields: Fields): number | undefined => {
  for (const name of ['post_date', 'post_modified', 'comment_date']) {
    const local = timeOf(fields.get(name));
    const utc = timeOf(fields.get(`${name}_gmt`));
    if (!local || !utc) continue;
    const offset = local.getTime() - utc.getTime();
    if (Math.abs(offset) <= 15 * HOUR) return offset;
  }
  return undefined;
};

const HOUR = 3_600_000;

/**
 * A time in UTC: what the field of UTC says, or what the site's clock said there, or when the feed says it was published.
 *
 * @param name of the field with the site's time; that of UTC has `_gmt` behind it
 * @param offset how far the site's clock is ahead of UTC, where the item itself does not say
 */
export const utcOf = (fields: Fields, name: string, offset: number): Date | null => {
  const utc = timeOf(fields.get(`${name}_gmt`));
  if (utc) return utc;
  const local = timeOf(fields.get(name));
  if (local) return new Date(local.getTime() - (offsetIn(fields) ?? offset));
  return name === 'post_date' ? publishedOf(fields.get('pubDate')) : null;
};

const publishedOf = (written: string | undefined): Date | null => {
  const time = new Date(written?.trim() ?? '');
  const year = time.getUTCFullYear();
  return year >= FIRST_YEAR && year <= LAST_YEAR ? time : null;
};

/** Whether a field has words in it that are no time. */
export const isBadDate = (written: string | undefined): boolean => {
  const text = written?.trim() ?? '';
  return text !== '' && !text.startsWith('0000-00-00') && timeOf(text) === undefined;
};
