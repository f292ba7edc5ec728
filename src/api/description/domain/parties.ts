import type { ImageObject, NewsMediaOrganization, Person } from 'schema-dts';

import { namedPage } from '../../site/domain/named-page';
import type { DescribedAuthor, Named, Picture } from './described-article';
import { pictureAddress, siteName, type Surroundings } from './surroundings';

/** Where an Author is found: at their page here, or else at their own elsewhere. */
export const authorAddress = (
  author: DescribedAuthor,
  locale: string,
  around: Surroundings,
): string | null => namedPage('author', { ...author, locale }, around) ?? author.url;

export const authorPerson = (
  author: DescribedAuthor,
  locale: string,
  around: Surroundings,
): Person => {
  const url = authorAddress(author, locale, around);
  const elsewhere = author.url === url ? null : author.url;
  return {
    '@type': 'Person',
    name: author.name,
    ...(url !== null && { url }),
    ...(elsewhere !== null && { sameAs: elsewhere }),
  };
};

/** Who signs a note: by what stands under it, and by the Author whom it is of. */
export const signer = (
  signature: string | null,
  editor: Named | null | undefined,
): Person | null => {
  const name = signature ?? editor?.name;
  return name ? { '@type': 'Person', name } : null;
};

/** Who answers for the site. */
export const publisherOf = (around: Surroundings): NewsMediaOrganization => {
  const { site } = around;
  const { correctionsPolicyUrl, publishingPrinciplesUrl, logo } = site;
  return {
    '@type': 'NewsMediaOrganization',
    name: site.publisher?.name ?? siteName(around),
    url: site.publisher?.url ?? site.url,
    ...(logo && { logo: imageObject(logo, around) }),
    ...(correctionsPolicyUrl !== null && { correctionsPolicy: correctionsPolicyUrl }),
    ...(publishingPrinciplesUrl !== null && { publishingPrinciples: publishingPrinciplesUrl }),
  };
};

/** A picture with its size. */
export const imageObject = (picture: Picture, around: Surroundings): ImageObject => ({
  '@type': 'ImageObject',
  url: pictureAddress(picture, around),
  ...(picture.width !== null && { width: String(picture.width) }),
  ...(picture.height !== null && { height: String(picture.height) }),
  ...(picture.alternativeText && { caption: picture.alternativeText }),
});
