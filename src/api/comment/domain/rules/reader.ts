import type { Rule } from './facts';

/** A banned Reader is turned away until the ban ends. */
export const reader: Rule<'reader' | 'now'> = ({ reader: { commenting, bannedUntil }, now }) => {
  const isBanned = commenting === 'banned' && (bannedUntil === null || bannedUntil > now);
  if (!isBanned) return undefined;
  const until = bannedUntil ? ` until ${bannedUntil.toISOString()}` : '';
  return {
    refuse: 'READER_BANNED',
    message: `Your account may not take part${until}.`,
    details: { bannedUntil: bannedUntil?.toISOString() ?? null },
  };
};
