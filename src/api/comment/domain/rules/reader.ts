import type { Facts, ReaderFacts } from './facts';
import { defineRule } from './rule';

interface Given extends Pick<Facts, 'now'> {
  reader: Pick<ReaderFacts, 'commenting' | 'bannedUntil'>;
}

/** Comments of a banned Reader are refused until the ban ends. */
export const reader = defineRule({
  reasons: {
    READER_BANNED: ({ bannedUntil }: { bannedUntil: string | null }) =>
      `Your account may not take part${bannedUntil === null ? '' : ` until ${bannedUntil}`}.`,
  },
  decide: ({ reader: { commenting, bannedUntil }, now }: Given) => {
    const isBanned = commenting === 'banned' && (bannedUntil === null || bannedUntil > now);
    if (!isBanned) return undefined;
    const until = bannedUntil?.toISOString() ?? null;
    return { status: 'refused', reason: { code: 'READER_BANNED', bannedUntil: until } };
  },
});
