import { webAddress } from '../../../text/html';
import { fillPattern, isAddress } from './pattern';
import type { Site } from './site';

export type NamedKind = 'topic' | 'author';

/** A Topic or an Author, as far as its address depends on it. */
export interface AddressedName {
  slug: string;
  documentId: string;
  locale: string;
}

/** What the addresses of all Topics and Authors depend on. */
export interface NamedPages {
  site: Pick<Site, 'url' | 'topicUrl' | 'authorUrl'>;
  defaultLocale: string;
  /** Whether this server has pages, and they are the site's. */
  areOurs: boolean;
}

/** Where a Topic or an Author has a page, as an absolute address; null where there is none. */
export const namedPage = (
  kind: NamedKind,
  named: AddressedName,
  { site, defaultLocale, areOurs }: NamedPages,
): string | null => {
  const pattern = kind === 'topic' ? site.topicUrl : site.authorUrl;
  if (pattern !== null) return filled(pattern, named, site.url);
  if (!areOurs) return null;
  const own = `/${kind}s/{slug}`;
  const isDefault = named.locale === defaultLocale;
  return filled(isDefault ? own : `/{locale}${own}`, named, site.url);
};

/** A pattern with what it says of a Topic or an Author. */
const filled = (pattern: string, named: AddressedName, origin: string): string | null => {
  const address = fillPattern(pattern, { ...named });
  return webAddress(isAddress(pattern) ? address : origin + address) ?? null;
};
