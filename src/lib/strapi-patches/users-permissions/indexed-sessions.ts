import { definePatch } from '../patch';

export const indexedSessions = definePatch({
  name: 'indexed-sessions',
  stage: 'register',
  kind: 'speed',
  gain: '44 % of the CPU of a Reader’s request at 20,000 sessions, nothing at 500',
  reason:
    'Each signed-in request asks for its session, and Strapi’s table of sessions has no index.',
  probe: 'the indexes of the table strapi_sessions',
  changes: {
    'the content type admin::session': (strapi) => {
      const { attributes } = strapi.contentType('admin::session');
      return ['sessionId', 'userId', 'origin'].every((name) => name in attributes);
    },
  },
  // Before the tables are made.
  apply(strapi) {
    Object.assign(strapi.contentType('admin::session'), {
      indexes: [
        { name: 'strapi_sessions_session_idx', columns: ['session_id'] },
        { name: 'strapi_sessions_user_idx', columns: ['user_id', 'origin'] },
      ],
    });
  },
});
