import type { Query } from './facts';

const SAME_ARTICLE = 'document_id = a.document_id AND locale = a.locale';
const ITS_DISCUSSION = 'article_document_id = a.document_id AND article_locale = a.locale';
const ITS_CLAIM = `content_type = 'api::article.article' AND document = a.document_id
  AND language = a.locale AND slugs.slug = a.slug`;

/** What one write makes of several rows, and would be seen in half. Each statement finds such rows. */
const HALVES: Record<string, string> = {
  'an Article without a draft': `SELECT a.id FROM articles a WHERE NOT EXISTS
    (SELECT 1 FROM articles WHERE ${SAME_ARTICLE} AND published_at IS NULL)`,
  'an Article published twice': `SELECT min(a.id) FROM articles a WHERE published_at IS NOT NULL
    GROUP BY document_id, locale HAVING count(*) > 1`,
  'an Article without a Discussion': `SELECT a.id FROM articles a WHERE NOT EXISTS
    (SELECT 1 FROM discussions WHERE ${ITS_DISCUSSION})`,
  'an Article that does not lead to its Discussion': `SELECT a.id FROM articles a WHERE NOT EXISTS
    (SELECT 1 FROM articles_discussion_lnk l JOIN discussions d ON d.id = l.discussion_id
     WHERE l.article_id = a.id AND d.${ITS_DISCUSSION})`,
  'an Article whose slug is nobody’s': `SELECT a.id FROM articles a WHERE NOT EXISTS
    (SELECT 1 FROM slugs WHERE ${ITS_CLAIM})`,
  'a public slug that is not kept': `SELECT a.id FROM articles a WHERE published_at IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM slugs WHERE ${ITS_CLAIM} AND was_public)`,
  'a slug without an Article': `SELECT s.id FROM slugs s WHERE content_type = 'api::article.article'
    AND NOT EXISTS (SELECT 1 FROM articles WHERE document_id = s.document AND locale = s.language)`,
  'a Discussion without an Article': `SELECT d.id FROM discussions d WHERE NOT EXISTS
    (SELECT 1 FROM articles
     WHERE document_id = d.article_document_id AND locale = d.article_locale)`,
  'a Comment without a Discussion': 'SELECT id FROM comments WHERE discussion_id IS NULL',
  'a reply in another Discussion than what it answers': `SELECT c.id FROM comments c
    JOIN comments p ON p.id = c.parent_id WHERE p.discussion_id <> c.discussion_id`,
  'a decision that the Comment does not know of': `SELECT d.id FROM decisions d
    LEFT JOIN comments c ON c.id = d.comment_id WHERE c.moderated_at IS NULL`,
  'a Comment moderated without a decision': `SELECT c.id FROM comments c
    WHERE moderated_at IS NOT NULL AND NOT EXISTS
    (SELECT 1 FROM decisions WHERE comment_id = c.id)`,
  'a Comment deleted in part': `SELECT id FROM comments
    WHERE (status = 'deleted') <> (deleted_at IS NOT NULL)`,
  'a Like of nothing': 'SELECT id FROM likes WHERE comment_id IS NULL',
  'a Report of nothing': 'SELECT id FROM reports WHERE comment_id IS NULL',
  'a note without a draft': `SELECT n.id FROM editor_notes n WHERE NOT EXISTS
    (SELECT 1 FROM editor_notes WHERE document_id = n.document_id AND published_at IS NULL)`,
};

/** @returns what was written in part, with the ids of its rows */
export const findHalves = async (query: Query): Promise<string[]> => {
  const problems: string[] = [];
  for (const [name, sql] of Object.entries(HALVES)) {
    const rows = await query<object>(sql);
    if (rows.length > 0) problems.push(`${name}: ${JSON.stringify(rows)}`);
  }
  return problems;
};
