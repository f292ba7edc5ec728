import type { Site } from '../../api/site/domain/site';
import { now } from '../../lib/clock';
import { GENERATOR, type NamedData, toBase64 } from './format';
import { rfc822 } from './dates';
import { cdata, element } from './xml';

/** An Author or a Topic, by document id. */
export interface Named {
  id: number;
  documentId: string;
  name: string;
  slug: string;
  /** A bio, a description. */
  text: string | null;
  /** Where an Author is at home. */
  url: string | null;
  isEditor: boolean;
  /** Paths that lead to it. */
  redirects: string[];
}

const ROOT = `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0"
  xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
  xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:wfw="http://wellformedweb.org/CommentAPI/"
  xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:wp="http://wordpress.org/export/1.2/"
  xmlns:foreword="https://foreword.invalid/export/1/">
<channel>
`;

/** What every file of an export begins with. */
export const channelHead = (
  site: Site,
  { authors, topics }: { authors: Iterable<Named>; topics: Iterable<Named> },
): string =>
  [
    ROOT,
    element('title', site.name ?? ''),
    element('link', site.url),
    element('description', site.description ?? ''),
    element('pubDate', rfc822(now())),
    element('language', site.locale),
    element('wp:wxr_version', '1.2'),
    element('wp:base_site_url', site.url),
    element('wp:base_blog_url', site.url),
    // Before what an import reads otherwise because of it.
    element('generator', GENERATOR),
    ...Array.from(authors, authorElement),
    ...Array.from(topics, topicElement),
  ].join('');

export const CHANNEL_FOOT = '</channel>\n</rss>\n';

/** What WordPress has no place for; it does not look at it. */
const dataElement = ({ name, text, url, isEditor, redirects }: Named): string => {
  const data: NamedData = { name, text, url, isEditor, redirects };
  return element('foreword:data', toBase64(JSON.stringify(data)));
};

const authorElement = (author: Named): string => {
  const { id, name, slug } = author;
  return `<wp:author>\n${element('wp:author_id', id)}${cdata('wp:author_login', slug)}${cdata(
    'wp:author_email',
    '',
  )}${cdata('wp:author_display_name', name)}${cdata('wp:author_first_name', '')}${cdata(
    'wp:author_last_name',
    '',
  )}${dataElement(author)}</wp:author>\n`;
};

const topicElement = (topic: Named): string => {
  const { id, name, slug, text } = topic;
  return `<wp:category>\n${element('wp:term_id', id)}${cdata('wp:category_nicename', slug)}${cdata(
    'wp:category_parent',
    '',
  )}${cdata('wp:cat_name', name)}${cdata('wp:category_description', text ?? '')}${dataElement(
    topic,
  )}</wp:category>\n`;
};
