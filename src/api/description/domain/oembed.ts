import type { DescribedArticle } from './described-article';
import { authorAddress } from './parties';
import { pictureAddress, siteName, type Surroundings } from './surroundings';

/** Source: https://oembed.com, section 2.3.4 */
export interface Oembed {
  version: '1.0';
  type: 'link';
  title: string;
  url?: string;
  author_name?: string;
  author_url?: string;
  provider_name: string;
  provider_url: string;
  thumbnail_url?: string;
  thumbnail_width?: number;
  thumbnail_height?: number;
}

/** An Article as other sites show a link to it: its own title and cover, whatever `seo` says. */
export const oembedOf = (article: DescribedArticle, around: Surroundings): Oembed => {
  const { title, url, cover, locale, authors = [] } = article;
  const [first] = authors;
  const authorUrl = first ? authorAddress(first, locale, around) : null;
  return {
    version: '1.0',
    type: 'link',
    title: title ?? '',
    ...(url !== null && { url }),
    ...(authors.length > 0 && { author_name: authors.map(({ name }) => name).join(', ') }),
    ...(authorUrl !== null && { author_url: authorUrl }),
    provider_name: siteName(around),
    provider_url: around.site.url,
    ...(cover && thumbnailOf(cover, around)),
  };
};

/** With its size: the three are sent together, or none of them. */
const thumbnailOf = (
  cover: NonNullable<DescribedArticle['cover']>,
  around: Surroundings,
): Partial<Oembed> => {
  const { width, height } = cover;
  if (width === null || height === null) return {};
  return {
    thumbnail_url: pictureAddress(cover, around),
    thumbnail_width: width,
    thumbnail_height: height,
  };
};
