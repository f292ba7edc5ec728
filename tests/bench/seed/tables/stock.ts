import { slugOf } from '../../../../src/text/slug/slug';
import type { Content } from '../content/types';
import { type Table, tableOf } from './rows';
import { versionId, namedTable, readerTables, type Setting, stamped } from './shared';
import { writingTables } from './writings';

/** The same content as a plain Strapi keeps it: a Comment points at both versions of its Article. */
export const stockTables = (content: Content, setting: Setting): Table[] => {
  const { comments } = content;
  const answers = comments.flatMap(({ parent }, index) =>
    parent === null ? [] : [{ comment_id: index + 1, inv_comment_id: parent + 1 }],
  );
  const places = comments.flatMap(({ article }, index) =>
    [false, true].map((isPublished) => ({
      comment_id: index + 1,
      article_id: versionId(article, isPublished),
      comment_ord: index + 1,
    })),
  );
  return [
    namedTable('authors', content.authors, { is_editor: true }),
    namedTable('topics', content.topics),
    ...readerTables(content, setting),
    ...writingTables(content, setting.locale, {
      article: ({ title }) => ({ slug: slugOf(title) }),
      note: () => ({}),
    }),
    tableOf('comments', comments, ({ documentId, createdAt, body }) => ({
      ...stamped(documentId, createdAt),
      body,
    })),
    tableOf('comments_article_lnk', places, (link) => link),
    tableOf('comments_parent_lnk', answers, (link) => link),
    tableOf('comments_author_lnk', comments, ({ reader }, index) => ({
      comment_id: index + 1,
      user_id: reader + 1,
    })),
  ];
};
