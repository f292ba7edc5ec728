import type { Facts, ReaderFacts } from './facts';
import { defineRule } from './rule';

const SECOND = 1_000;

interface Given extends Pick<Facts, 'now'> {
  reader: Pick<ReaderFacts, 'isModerator' | 'lastCommentAt'>;
  settings: Pick<Facts['settings'], 'floodSeconds'>;
}

/** Between two comments of a Reader some seconds pass; Moderators are exempt. Source: WordPress' `check_comment_flood`. */
export const flood = defineRule({
  reasons: {
    COMMENT_TOO_FAST: ({ retryAfter }: { retryAfter: number }) =>
      `You are posting too fast. Try again in ${retryAfter === 1 ? 'a second' : `${retryAfter} seconds`}.`,
  },
  decide: ({ reader, settings, now }: Given) => {
    if (reader.isModerator || reader.lastCommentAt === null) return undefined;
    const waited = now.getTime() - reader.lastCommentAt.getTime();
    const retryAfter = Math.ceil((settings.floodSeconds * SECOND - waited) / SECOND);
    if (retryAfter <= 0) return undefined;
    return { status: 'refused', reason: { code: 'COMMENT_TOO_FAST', retryAfter } };
  },
});
