import type { Rule } from './facts';

/** A banned reader is turned away until the ban ends; a premoderated one waits. */
export const reader: Rule<'reader' | 'now'> = ({ reader: { commenting, bannedUntil }, now }) => {
  if (commenting === 'premoderated') {
    return { status: 'pending', reason: 'The reader is premoderated.' };
  }
  const isBanned = commenting === 'banned' && (bannedUntil === null || bannedUntil > now);
  if (!isBanned) return undefined;
  const until = bannedUntil ? ` until ${bannedUntil.toISOString()}` : '';
  return { refuse: 'READER_BANNED', message: `Your account may not take part${until}.` };
};
