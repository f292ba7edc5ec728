import type { Core } from '@strapi/strapi';

/**
 * Finds sessions by index: each signed-in request asks for its own. Strapi's table has none. To be called
 * before the tables are made.
 */
export const indexSessions = (strapi: Core.Strapi): void => {
  Object.assign(strapi.contentType('admin::session'), {
    indexes: [
      { name: 'strapi_sessions_session_idx', columns: ['session_id'] },
      { name: 'strapi_sessions_user_idx', columns: ['user_id', 'origin'] },
    ],
  });
};
