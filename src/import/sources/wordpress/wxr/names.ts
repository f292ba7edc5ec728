/** The elements that hold others, by what they stand in. */
export const CONTAINERS: Readonly<Record<string, readonly string[]>> = {
  // Where the channel is damaged, what is in it stands in the file.
  file: ['channel', 'item', 'author', 'category', 'tag', 'term'],
  channel: ['item', 'author', 'category', 'tag', 'term'],
  item: ['comment', 'postmeta'],
  comment: ['commentmeta'],
  category: ['termmeta'],
  tag: ['termmeta'],
  term: ['termmeta'],
};

const OF_ITEMS = `title link pubDate creator guid description encoded post_id post_date post_date_gmt post_modified
post_modified_gmt comment_status ping_status post_name status post_parent menu_order post_type post_password is_sticky
attachment_url category postmeta comment`;

const OF_COMMENTS = `comment_id comment_author comment_author_email comment_author_url comment_author_IP comment_date
comment_date_gmt comment_content comment_approved comment_type comment_parent comment_user_id commentmeta`;

const OF_OTHERS = `rss channel item meta_key meta_value author author_id author_login author_email author_display_name
author_first_name author_last_name tag term term_id category_nicename category_parent cat_name category_description
tag_slug tag_name tag_description term_taxonomy term_slug term_parent term_name term_description termmeta language
wxr_version base_site_url base_blog_url generator`;

/** What a text that nobody closed ends before; any other name within a text is HTML that nobody escaped. */
export const KNOWN_NAMES: ReadonlySet<string> = new Set(
  `${OF_ITEMS} ${OF_COMMENTS} ${OF_OTHERS}`.split(/\s+/),
);
