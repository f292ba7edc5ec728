import type { CommentFacts } from './facts';
import { defineRule } from './rule';

interface Given {
  comment: Pick<CommentFacts, 'isDuplicate'>;
}

/** A Reader may post the same text only once in a discussion. */
export const duplicate = defineRule({
  reasons: { COMMENT_DUPLICATE: () => 'You have said that in this discussion already.' },
  decide: ({ comment }: Given) =>
    comment.isDuplicate ? { status: 'refused', reason: { code: 'COMMENT_DUPLICATE' } } : undefined,
});
