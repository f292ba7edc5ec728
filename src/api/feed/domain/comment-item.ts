import { textOfHtml } from '../../../text/body';
import type { CommentRow } from '../../comment/domain/public-comment';
import type { ShownDiscussion } from '../../discussion/domain/shown-discussion';
import type { FeedItem } from './feed';
import { feedId } from './ids';

type Article = ShownDiscussion['article'];

/** Whoever wrote a Comment, once they are gone. */
const DELETED_READER = 'Deleted reader';

/** An approved Comment as an item of a feed. @param title that of its Article; null where it is not to be told */
export const commentItem = (
  comment: CommentRow,
  article: Article,
  title: string | null,
): FeedItem => {
  const { documentId, html, authorName, createdAt, editedAt, parentDocumentId: parent } = comment;
  const name = authorName || DELETED_READER;
  const { url } = article;
  const answered = parent === null ? null : { documentId: parent };
  return {
    id: feedId('comment', { documentId }),
    url: url && `${url}#comment-${documentId}`,
    title: title === null ? name : `${name}: ${title}`,
    html,
    summary: textOfHtml(html),
    authors: [{ name, url: null }],
    categories: [],
    publishedAt: createdAt,
    updatedAt: editedAt ?? createdAt,
    inReplyTo: answered
      ? { id: feedId('comment', answered), url: url && `${url}#comment-${answered.documentId}` }
      : { id: feedId('article', article), url },
  };
};
