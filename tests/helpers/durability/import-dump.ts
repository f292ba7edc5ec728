import type { Query } from './facts';

const SOURCE = (kind: string, document: string) =>
  `(select source_id from origins where kind = '${kind}' and document = ${document})`;

/** Everything that an import has written, without what is drawn anew each time, in an order of its own. */
const DUMPS: Record<string, string> = {
  origins: `select kind, source_id, fingerprint, mark, document is not null as there from origins
    where kind not in ('author', 'topic') order by kind, source_id`,
  articles: `select ${SOURCE('article', 'a.document_id')} as source, published_at is null as draft,
      title, slug, body, html, excerpt, word_count, url, first_published_at, created_at,
      (select count(*) from articles_authors_lnk l where l.article_id = a.id) as authors,
      (select count(*) from articles_topics_lnk l where l.article_id = a.id) as topics,
      (select count(*) from versions v where v.document = a.document_id) as versions
    from articles a order by 1, 2`,
  notes: `select ${SOURCE('note', 'n.document_id')} as source, published_at is null as draft,
      body, html, signature, first_published_at from editor_notes n order by 1, 2`,
  comments: `select ${SOURCE('comment', 'c.document_id')} as source, c.body, c.html, c.status, c.shown,
      c.depth, c.reply_count, c.author_name, c.email_key is not null as keyed, c.created_at,
      ${SOURCE('comment', '(select p.document_id from comments p where p.id = c.parent_id)')} as parent
    from comments c order by 1`,
  discussions: `select ${SOURCE('article', 'article_document_id')} as source, state, comment_count,
      thread_count, last_comment_at from discussions order by 1`,
  redirects: `select path, ${SOURCE('article', 'target_document_id')} as source from redirects order by path`,
  slugs: `select slug, content_type, was_public from slugs order by content_type, slug`,
  readers: `select username, email from up_users order by username`,
  tasks: 'select kind, source_id from import_tasks order by kind, source_id',
};

/** One line a row, by table. */
export const dumpImport = async (query: Query): Promise<Record<string, string[]>> => {
  const found: Record<string, string[]> = {};
  for (const [name, sql] of Object.entries(DUMPS)) {
    found[name] = (await query<object>(sql)).map((row) => JSON.stringify(row));
  }
  return found;
};
