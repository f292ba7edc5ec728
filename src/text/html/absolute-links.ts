import { parseUrl } from '../urls';

/** From where the relative addresses of a text are meant. */
export interface LinkBases {
  /** The page that shows the text; null where none does. */
  page: string | null;
  /** What stands before `/uploads/…`, without a slash at the end. */
  uploads: string;
}

/** In cleaned HTML, attributes have no `<` and no `>` in them. */
const TAG_WITH_ADDRESS = /<(?:a|img|blockquote|q)\s[^<>]*>/g;

const ADDRESS = /(\s(?:href|src|cite)=")([^"]*)"/g;

/** Cleaned HTML, with every address in it absolute, for readers who see it elsewhere than at its page. */
export const withAbsoluteLinks = (html: string, bases: LinkBases): string =>
  html.replace(TAG_WITH_ADDRESS, (tag) =>
    tag.replace(ADDRESS, (_all, before: string, address: string) => {
      return `${before}${absolute(address, bases)}"`;
    }),
  );

const absolute = (address: string, { page, uploads }: LinkBases): string => {
  if (address === '' || parseUrl(address)) return address;
  if (address.startsWith('/uploads/')) return uploads + address;
  return page === null ? address : (parseUrl(address, page)?.href ?? address);
};
