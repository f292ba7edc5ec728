import { definePatch, methodOf } from '../patch';
import { isSessionActive } from './active-session';
import { serviceOf, wrapService } from './plugin';

const PLACE = 'verify of the service plugin::users-permissions.jwt';

export const endedSessions = definePatch({
  name: 'ended-sessions',
  stage: 'users-permissions',
  kind: 'correctness',
  reason:
    'An access token is to end with its session. Strapi asks only whether it has run out: for ten minutes after signing out, or after a new password, it would go on.',
  probe: 'a request with a Reader’s access token',
  replaces: { [PLACE]: (plugin) => methodOf(serviceOf(plugin, 'jwt'), 'verify') },
  apply(plugin, count) {
    wrapService(plugin, 'jwt', () => ({
      verify: async (token) => {
        count(PLACE);
        const sessions = strapi.sessionManager('users-permissions');
        const { isValid, payload } = sessions.validateAccessToken(token);
        if (!isValid || !(await isSessionActive(payload.sessionId, payload.userId))) {
          throw new Error('Invalid token.');
        }
        return { id: Number(payload.userId), sessionId: payload.sessionId };
      },
    }));
  },
});
