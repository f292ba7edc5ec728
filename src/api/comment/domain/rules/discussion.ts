import type { Rule } from './facts';

const DAY = 86_400_000;

const CLOSED = {
  refuse: 'DISCUSSION_CLOSED',
  message: 'The discussion of this article is closed.',
} as const;

/** The discussion is open, and neither its closing time nor the closing age has passed. */
export const discussion: Rule<'discussion' | 'settings' | 'now'> = ({
  discussion: { state, closesAt, firstPublishedAt },
  settings: { closeAfterDays },
  now,
}) => {
  if (state !== 'open') return CLOSED;
  if (closesAt !== null && closesAt <= now) return CLOSED;
  if (closeAfterDays === 0 || firstPublishedAt === null) return undefined;
  const age = now.getTime() - firstPublishedAt.getTime();
  return age >= closeAfterDays * DAY ? CLOSED : undefined;
};
