import { isShown, ownMetas } from './article-metas';
import { gmt, local, rfc822 } from './dates';
import type { ExportedArticle, ExportedFile } from './exported-article';
import { type ExportedNote, noteBlock } from './note-block';
import { cdata, element } from './xml';

/** Attachments have ids of their own among those of items. */
const FIRST_ATTACHMENT = 1_000_000_000;

/** The beginning of an Article's item: all but its Comments. */
export const articleHead = (article: ExportedArticle, timeZone: string): string => {
  const date = article.publishAt ?? article.firstPublishedAt ?? article.createdAt;
  return [
    '<item>\n',
    cdata('title', article.title),
    element('link', article.url ?? ''),
    element('pubDate', rfc822(date)),
    cdata('dc:creator', article.authors[0]?.slug ?? ''),
    cdata('guid', article.documentId, { isPermaLink: 'false' }),
    element('description', ''),
    cdata('content:encoded', contentOf(article)),
    cdata('excerpt:encoded', article.excerpt ?? ''),
    element('wp:post_id', article.id),
    ...datesOf(date, article.updatedAt, timeZone),
    cdata('wp:comment_status', article.isOpen ? 'open' : 'closed'),
    cdata('wp:ping_status', 'closed'),
    cdata('wp:post_name', article.slug),
    cdata('wp:status', article.state),
    element('wp:post_parent', 0),
    element('wp:menu_order', 0),
    cdata('wp:post_type', 'post'),
    cdata('wp:post_password', ''),
    element('wp:is_sticky', 0),
    // One Author alone is who made it; the others are known to Co-Authors Plus only.
    ...(article.authors.length > 1 ? article.authors : []).map(({ name, slug }) =>
      category('author', `cap-${slug}`, name),
    ),
    ...article.topics.map(({ name, slug }) => category('category', slug, name)),
    ...metaOf(article),
  ].join('');
};

const category = (domain: string, nicename: string, name: string): string =>
  cdata('category', name, { domain, nicename });

const datesOf = (date: Date, modified: Date, timeZone: string): string[] => [
  cdata('wp:post_date', local(date, timeZone)),
  cdata('wp:post_date_gmt', gmt(date)),
  cdata('wp:post_modified', local(modified, timeZone)),
  cdata('wp:post_modified_gmt', gmt(modified)),
];

const contentOf = ({ html, notes }: ExportedArticle): string => {
  const at = (placement: ExportedNote['placement']) =>
    notes.filter((note) => note.placement === placement && isShown(note)).map(noteBlock);
  return [...at('above'), html, ...at('below')].join('\n\n');
};

const meta = (key: string, value: string): string =>
  `<wp:postmeta>\n${cdata('wp:meta_key', key)}${cdata('wp:meta_value', value)}</wp:postmeta>\n`;

const metaOf = (article: ExportedArticle): string[] => [
  ...ownMetas(article).map(([key, value]) => meta(key, value)),
  ...(article.cover ? [meta('_thumbnail_id', `${FIRST_ATTACHMENT + article.cover.id}`)] : []),
  ...article.formerSlugs.map((slug) => meta('_wp_old_slug', slug)),
  ...(article.canonicalUrl === null ? [] : [meta('_yoast_wpseo_canonical', article.canonicalUrl)]),
  ...(article.isNoindex ? [meta('_yoast_wpseo_meta-robots-noindex', '1')] : []),
];

/** The item of a picture, but for its end. */
export const attachmentHead = (file: ExportedFile, timeZone: string): string =>
  [
    '<item>\n',
    cdata('title', file.title),
    element('link', file.url),
    element('pubDate', rfc822(file.createdAt)),
    cdata('dc:creator', ''),
    cdata('guid', file.url, { isPermaLink: 'false' }),
    element('description', ''),
    cdata('content:encoded', ''),
    cdata('excerpt:encoded', file.caption),
    element('wp:post_id', FIRST_ATTACHMENT + file.id),
    ...datesOf(file.createdAt, file.createdAt, timeZone),
    cdata('wp:comment_status', 'closed'),
    cdata('wp:ping_status', 'closed'),
    cdata('wp:post_name', ''),
    cdata('wp:status', 'inherit'),
    element('wp:post_parent', 0),
    element('wp:menu_order', 0),
    cdata('wp:post_type', 'attachment'),
    cdata('wp:post_password', ''),
    element('wp:is_sticky', 0),
    cdata('wp:attachment_url', file.url),
    ...(file.alt === '' ? [] : [meta('_wp_attachment_image_alt', file.alt)]),
  ].join('');
