import type { Rule } from './facts';

/** A comment with more links than allowed waits. */
export const links: Rule<'comment' | 'settings'> = ({ comment, settings }) => {
  const count = comment.links.length;
  return count > settings.maxLinks
    ? { status: 'pending', reason: `It has ${count} links; ${settings.maxLinks} are allowed.` }
    : undefined;
};
