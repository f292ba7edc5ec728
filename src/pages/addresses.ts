/** In which locale a page is, and which one needs no prefix. */
export interface PageLocale {
  locale: string;
  defaultLocale: string;
}

/** The part of a page's path that says its locale: nothing for the default one. */
const prefix = ({ locale, defaultLocale }: PageLocale): string =>
  locale === defaultLocale ? '' : `/${encodeURIComponent(locale)}`;

export const homePath = (at: PageLocale): string => prefix(at) || '/';

export const articlePath = (slug: string, at: PageLocale): string => pathOf('articles', slug, at);

export const topicPath = (slug: string, at: PageLocale): string => pathOf('topics', slug, at);

export const authorPath = (slug: string, at: PageLocale): string => pathOf('authors', slug, at);

const pathOf = (kind: string, slug: string, at: PageLocale): string =>
  `${prefix(at)}/${kind}/${encodeURIComponent(slug)}`;
