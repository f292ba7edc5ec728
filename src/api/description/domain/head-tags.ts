import { namedPage } from '../../site/domain/named-page';
import type { DescribedArticle, Picture } from './described-article';
import { lastModified, pictureAddress, siteName, type Surroundings } from './surroundings';
import { type HeadTag, link, named, property } from './tags';

export type { HeadTag };

/** What a page or a card shows of an Article: by its `seo`, or else what it has itself. */
interface Shown {
  title: string;
  description: string | null;
  image: Picture | null;
}

const shownOf = ({ seo, title, excerpt, cover }: DescribedArticle): Shown => ({
  title: seo?.title || title || '',
  description: seo?.description || excerpt || null,
  image: seo?.image ?? cover,
});

/** What stands in the head of an Article's page: title, description, canonical, robots, Open Graph and Twitter tags. */
export const headTags = (article: DescribedArticle, around: Surroundings): HeadTag[] => {
  const shown = shownOf(article);
  const { url, canonicalUrl, robots, locale, localizations = [] } = article;
  return [
    { tag: 'title', attributes: {}, text: shown.title || siteName(around) },
    ...named('description', shown.description),
    ...link('canonical', canonicalUrl ?? url),
    ...named('robots', robots === 'noindex' ? 'noindex' : 'index, follow, max-image-preview:large'),
    ...alternates([{ locale, url }, ...localizations]),
    ...openGraph(article, shown, around),
    ...twitter(shown, around),
  ];
};

/** The pages of an Article in all its locales, its own among them; nothing for one that has a single one. */
const alternates = (versions: readonly { locale: string; url: string | null }[]): HeadTag[] =>
  versions.length < 2
    ? []
    : versions.flatMap(({ locale, url }) => link('alternate', url, { hreflang: locale }));

const openGraph = (article: DescribedArticle, shown: Shown, around: Surroundings): HeadTag[] => {
  const { url, locale, firstPublishedAt, authors = [], topics = [], localizations = [] } = article;
  return [
    ...property('og:type', 'article'),
    ...property('og:title', shown.title),
    ...property('og:description', shown.description),
    ...property('og:url', url),
    ...property('og:site_name', siteName(around)),
    ...property('og:locale', openGraphLocale(locale)),
    ...localizations.flatMap((other) =>
      property('og:locale:alternate', openGraphLocale(other.locale)),
    ),
    ...openGraphImage(shown, around),
    ...property('article:published_time', firstPublishedAt),
    ...property('article:modified_time', lastModified(article)),
    ...authors.flatMap((author) =>
      property('article:author', namedPage('author', { ...author, locale }, around) ?? author.name),
    ),
    ...property('article:section', topics[0]?.name),
    ...topics.flatMap(({ name }) => property('article:tag', name)),
  ];
};

const openGraphImage = ({ image }: Shown, around: Surroundings): HeadTag[] =>
  image
    ? [
        ...property('og:image', pictureAddress(image, around)),
        ...property('og:image:width', image.width),
        ...property('og:image:height', image.height),
        ...property('og:image:alt', image.alternativeText),
      ]
    : [];

const twitter = ({ title, description, image }: Shown, around: Surroundings): HeadTag[] => [
  ...named('twitter:card', image ? 'summary_large_image' : 'summary'),
  ...named('twitter:title', title),
  ...named('twitter:description', description),
  ...(image ? named('twitter:image', pictureAddress(image, around)) : []),
  ...(image ? named('twitter:image:alt', image.alternativeText) : []),
];

/** `en_US`: Open Graph writes locales with an underscore. */
const openGraphLocale = (locale: string): string => locale.replaceAll('-', '_');
