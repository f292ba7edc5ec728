import type { CommentFacts, Facts } from './facts';
import { defineRule } from './rule';

interface Given {
  comment: Pick<CommentFacts, 'links'>;
  settings: Pick<Facts['settings'], 'maxLinks'>;
}

/** A comment with more links than allowed waits. */
export const links = defineRule({
  reasons: {
    'too-many-links': ({ count, maxLinks }: { count: number; maxLinks: number }) =>
      `It has ${count} links; ${maxLinks} are allowed.`,
  },
  decide: ({ comment, settings: { maxLinks } }: Given) => {
    const count = comment.links.length;
    if (count <= maxLinks) return undefined;
    return { status: 'pending', reason: { code: 'too-many-links', count, maxLinks } };
  },
});
