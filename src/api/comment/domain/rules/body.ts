import type { CommentFacts, Facts } from './facts';
import { defineRule } from './rule';

interface Given {
  comment: Pick<CommentFacts, 'body' | 'text'>;
  settings: Pick<Facts['settings'], 'maxLength'>;
}

/** A comment has visible text, and at most `maxLength` characters. `"0"` is a comment. */
export const body = defineRule({
  reasons: {
    COMMENT_BODY_REQUIRED: () => 'Write something before you post.',
    COMMENT_BODY_TOO_LONG: ({ length, maxLength }: { length: number; maxLength: number }) =>
      `Your comment has ${length} characters; at most ${maxLength} are allowed.`,
  },
  decide: ({ comment, settings: { maxLength } }: Given) => {
    if (comment.text === '') {
      return { status: 'refused', reason: { code: 'COMMENT_BODY_REQUIRED' } };
    }
    const { length } = Array.from(comment.body);
    if (length <= maxLength) return undefined;
    return { status: 'refused', reason: { code: 'COMMENT_BODY_TOO_LONG', length, maxLength } };
  },
});
