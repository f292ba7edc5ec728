import { parseUrl } from '../../../text/urls';

/** What services add to an address to count clicks. */
const COUNTED = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|ref|amp)$/;

/** The path and query of the page that a thread was on, from the root of its host; undefined where that is none. */
export const pathOf = (written: string | undefined): string | undefined => {
  const text = written?.trim() ?? '';
  const url = /^https?:\/\//i.test(text) ? parseUrl(text) : undefined;
  if (!url) return undefined;
  const { pathname, searchParams } = url;
  for (const name of [...searchParams.keys()]) if (COUNTED.test(name)) searchParams.delete(name);
  const query = searchParams.toString();
  return query === '' ? pathname : `${pathname}?${query}`;
};
