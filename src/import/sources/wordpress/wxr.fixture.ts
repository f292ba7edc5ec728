/** Text as a section, as WordPress writes it. */
export const section = (text: string): string =>
  `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

/** A comment; what is given replaces the elements of that name. */
export const comment = (id: number, given: Readonly<Record<string, string>> = {}): string => {
  const fields = {
    comment_id: String(id),
    comment_author: section(`Reader ${id}`),
    comment_author_email: `reader${id}@example.org`,
    comment_date: '2014-05-03 12:00:00',
    comment_date_gmt: '2014-05-03 09:00:00',
    comment_content: section(`Words of comment ${id}.`),
    comment_approved: section('1'),
    comment_type: section('comment'),
    comment_parent: '0',
    comment_user_id: '0',
    ...given,
  };
  return `<wp:comment>\n${elements(fields)}\n</wp:comment>`;
};

/** A meta value of an item. */
export const meta = (key: string, value: string): string =>
  `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value>${section(value)}</wp:meta_value></wp:postmeta>`;

/** An item, a published post unless it is said otherwise. */
export const item = (
  id: number,
  given: Readonly<Record<string, string>> = {},
  ...others: string[]
): string => {
  const { title, link, encoded, ...rest } = given;
  const fields = {
    post_id: String(id),
    post_date: '2014-05-03 10:00:00',
    post_date_gmt: '2014-05-03 07:00:00',
    comment_status: 'open',
    post_name: `post-${id}`,
    status: 'publish',
    post_parent: '0',
    post_type: 'post',
    post_password: '',
    ...rest,
  };
  return [
    '<item>',
    `<title>${title ?? section(`Post ${id}`)}</title>`,
    `<link>${link ?? `https://old.example/2014/05/post-${id}/`}</link>`,
    '<dc:creator>dana</dc:creator>',
    `<guid isPermaLink="false">https://old.example/?p=${id}</guid>`,
    `<content:encoded>${encoded ?? section(`Body of post ${id}.`)}</content:encoded>`,
    '<excerpt:encoded><![CDATA[]]></excerpt:encoded>',
    elements(fields),
    ...others,
    '</item>',
  ].join('\n');
};

const elements = (fields: Readonly<Record<string, string>>): string =>
  Object.entries(fields)
    .map(([name, value]) => `<wp:${name}>${value}</wp:${name}>`)
    .join('\n');

export const HEAD = `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0"
  xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
  xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>The Old Paper</title>
<link>https://old.example</link>
<description>News &amp; views</description>
<language>en-GB</language>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>https://old.example</wp:base_site_url>
<wp:base_blog_url>https://old.example</wp:base_blog_url>
<wp:author><wp:author_id>7</wp:author_id><wp:author_login>${section('dana')}</wp:author_login><wp:author_email>dana@old.example</wp:author_email><wp:author_display_name>${section('Dana Katz')}</wp:author_display_name></wp:author>
`;

export const FOOT = '\n</channel>\n</rss>\n';

/** A file of WXR with these in its channel. */
export const wxr = (...parts: string[]): string => HEAD + parts.join('\n') + FOOT;
