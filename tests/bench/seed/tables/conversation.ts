import { renderBody } from '../../../../src/api/comment/domain/render-body';
import { bodyColumns } from '../../../../src/api/comment/store/write-comment';
import { randomOf } from '../content/random';
import type { Content } from '../content/types';
import { type Table, tableOf } from './rows';
import { stamped, versionId, versionsOf } from './shared';
import { countsOf, standingsOf } from './standings';

const SEED = 20_260_103;

/** Foreword's Discussions with their counts, and the Comments in them. */
export const conversationTables = (content: Content, locale: string): Table[] => {
  const { articles, comments, readers } = content;
  const { documentId } = randomOf(SEED);
  const counts = countsOf(comments, articles.length);
  const standings = standingsOf(comments);
  const columnsOf = onceEach((body) => bodyColumns(renderBody(body, null)));
  return [
    tableOf('discussions', articles, (article, index) => ({
      ...stamped(documentId(), article.publishedAt),
      title: article.title,
      state: 'open',
      comment_count: counts[index]?.comments ?? 0,
      thread_count: counts[index]?.threads ?? 0,
      last_comment_at: counts[index]?.lastAt ?? null,
      article_document_id: article.documentId,
      article_locale: locale,
    })),
    tableOf('articles_discussion_lnk', versionsOf(articles), ({ index, isPublished }) => ({
      article_id: versionId(index, isPublished),
      discussion_id: index + 1,
    })),
    tableOf('comments', comments, (comment, index) => {
      const { root = null, depth = 0, replyCount = 0 } = standings[index] ?? {};
      return {
        ...stamped(comment.documentId, comment.createdAt),
        ...columnsOf(comment.body),
        status: 'approved',
        status_rule: 'moderation-mode',
        discussion_id: comment.article + 1,
        parent_id: rowId(comment.parent),
        root_id: rowId(root),
        depth,
        author_id: comment.reader + 1,
        author_name: readers[comment.reader]?.name ?? null,
        shown: true,
        pinned: false,
        like_count: 0,
        reply_count: replyCount,
        report_count: 0,
      };
    }),
  ];
};

const rowId = (place: number | null): number | null => (place === null ? null : place + 1);

/** The same answer for the same text, found once. */
const onceEach = <Result>(find: (text: string) => Result): ((text: string) => Result) => {
  const found = new Map<string, Result>();
  return (text) => {
    const result = found.get(text) ?? find(text);
    found.set(text, result);
    return result;
  };
};
