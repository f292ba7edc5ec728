import type { CreativeWork, NewsArticle, Organization } from 'schema-dts';

import { webAddress } from '../../../text/html';
import type { DescribedArticle } from './described-article';

type Reprint = Pick<NewsArticle, 'isBasedOn' | 'creditText' | 'license' | 'copyrightHolder'>;

/** Where a reprinted Article comes from, and on what terms; nothing for one that is the site's own. */
export const reprintOf = ({ source, title, originallyPublishedOn }: DescribedArticle): Reprint => {
  if (source === null || Object.values(source).every((value) => !value)) return {};
  const { name, url, licence, creditLine } = source;
  const holder: Organization | null = name ? { '@type': 'Organization', name } : null;
  const original: CreativeWork = {
    '@type': 'CreativeWork',
    ...(title !== null && { name: title }),
    ...(url && { url }),
    ...(holder && { publisher: holder }),
    ...(originallyPublishedOn !== null && { datePublished: originallyPublishedOn }),
  };
  return {
    ...((url || holder) && { isBasedOn: original }),
    ...(creditLine && { creditText: creditLine }),
    ...(licence && { license: licenceOf(licence) }),
    ...(holder && { copyrightHolder: holder }),
  };
};

/** By its address where it is written as one, otherwise by its name. */
const licenceOf = (written: string): string | CreativeWork =>
  webAddress(written) ?? { '@type': 'CreativeWork', name: written };
