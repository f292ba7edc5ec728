import { type AddressedName, namedPage, type NamedKind } from '../domain/named-page';
import { readSite } from '../store/site';

/**
 * Where the page of a Topic or an Author is, as the site's settings say, as an absolute address; null where they say
 * nothing.
 */
export const addressOfNamed = async (
  kind: NamedKind,
  { locale, ...named }: Omit<AddressedName, 'locale'> & { locale: string | null },
): Promise<string | null> => {
  const site = await readSite();
  const inLocale = { ...named, locale: locale ?? site.locale };
  return namedPage(kind, inLocale, { site, defaultLocale: site.locale, areOurs: false });
};
