import { webAddress } from '../../../text/html';
import { fillPattern, isAddress } from '../domain/pattern';
import { readSite } from '../store/site';

interface Named {
  slug: string;
  documentId: string;
  locale: string | null;
}

/**
 * Where the page of a Topic or an Author is, as the site's settings say, as an absolute address; null where they say
 * nothing.
 */
export const addressOfNamed = async (
  kind: 'topic' | 'author',
  { slug, documentId, locale }: Named,
): Promise<string | null> => {
  const site = await readSite();
  const pattern = kind === 'topic' ? site.topicUrl : site.authorUrl;
  if (pattern === null) return null;
  const filled = fillPattern(pattern, { slug, documentId, locale: locale ?? site.locale });
  return webAddress(isAddress(pattern) ? filled : site.url + filled) ?? null;
};
