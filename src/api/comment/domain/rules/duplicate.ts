import type { Rule } from './facts';

/** The same words by the same Reader are said once in a discussion. */
export const duplicate: Rule<'comment'> = ({ comment }) =>
  comment.isDuplicate
    ? { refuse: 'COMMENT_DUPLICATE', message: 'You have said that in this discussion already.' }
    : undefined;
