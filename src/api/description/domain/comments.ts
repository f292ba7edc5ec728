import type { Comment } from 'schema-dts';

import { textOfHtml } from '../../../text/body';
import type { PublicComment } from '../../comment/domain/public-comment';

/** A Comment that stands at the top of a thread. */
export type TopLevelComment = Pick<
  PublicComment,
  'html' | 'author' | 'createdAt' | 'editedAt' | 'url' | 'likeCount' | 'replyCount'
>;

/** A reader's Comment; who wrote it is named as the page names them. */
export const commentOf = (comment: TopLevelComment): Comment => {
  const { html, author, createdAt, editedAt, url, likeCount, replyCount } = comment;
  return {
    '@type': 'Comment',
    ...(url !== null && { url }),
    text: textOfHtml(html ?? ''),
    datePublished: createdAt,
    ...(editedAt !== null && { dateModified: editedAt }),
    author: { '@type': 'Person', name: author?.displayName ?? 'Deleted reader' },
    upvoteCount: likeCount,
    commentCount: replyCount,
  };
};
