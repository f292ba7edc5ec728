import type { Rule } from './facts';

const SECOND = 1_000;

/** Between two comments of a Reader some seconds pass; Moderators are exempt. Source: WordPress' `check_comment_flood`. */
export const flood: Rule<'reader' | 'settings' | 'now'> = ({ reader, settings, now }) => {
  if (reader.isModerator || reader.lastCommentAt === null) return undefined;
  const waited = now.getTime() - reader.lastCommentAt.getTime();
  const retryAfter = Math.ceil((settings.floodSeconds * SECOND - waited) / SECOND);
  if (retryAfter <= 0) return undefined;
  const wait = retryAfter === 1 ? 'a second' : `${retryAfter} seconds`;
  return {
    refuse: 'COMMENT_TOO_FAST',
    message: `You are posting too fast. Try again in ${wait}.`,
    details: { retryAfter },
  };
};
