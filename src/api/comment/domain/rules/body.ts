import { hasVisibleText } from '../words/visible-text';
import type { Rule } from './facts';

/** A comment says something that a reader could see, and not too much. `"0"` is a comment. */
export const body: Rule<'comment' | 'settings'> = ({ comment, settings }) => {
  if (!hasVisibleText(comment.html)) {
    return { refuse: 'COMMENT_BODY_REQUIRED', message: 'Write something before you post.' };
  }
  const length = Array.from(comment.body).length;
  if (length > settings.maxLength) {
    const message = `Your comment has ${length} characters; at most ${settings.maxLength} are allowed.`;
    return { refuse: 'COMMENT_BODY_TOO_LONG', message };
  }
  return undefined;
};
