import { queryPrepared } from '../../database';

const ACTIVE = `select 1 as "found" from strapi_sessions
  where session_id = ? and user_id = ? and origin = 'users-permissions' and expires_at > ?`;

/**
 * Whether a Reader's session is still there and has not run out, read afresh: signing out, a block or a
 * new password counts from that moment.
 *
 * @param userId as Strapi's sessions have it: a row id as a text
 */
export const isSessionActive = async (sessionId: string, userId: string): Promise<boolean> =>
  (await queryPrepared(ACTIVE, [sessionId, userId, new Date()])).length > 0;
