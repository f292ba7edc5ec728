/** Joins the published Article of each row of `discussions`. */
export const PUBLISHED = `join articles on articles.document_id = discussions.article_document_id
  and articles.locale = discussions.article_locale and articles.published_at is not null`;

/** Whether a search engine is to know an Article: it has a page, which is not kept out and stands for no other. */
export const LISTED = `articles.url is not null and coalesce(articles.robots, 'index') <> 'noindex'
  and (coalesce(articles.canonical_url, '') = ''
    or rtrim(articles.canonical_url, '/') = rtrim(articles.url, '/'))`;
