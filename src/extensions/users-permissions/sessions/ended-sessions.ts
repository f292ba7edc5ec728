import type { Core } from '@strapi/strapi';

import { READER, type UsersPermissions } from '../plugin';
import { isSessionActive } from './active-session';

interface ReaderEvent {
  params: { where?: Record<string, unknown>; data?: { blocked?: unknown; password?: unknown } };
  state: { ending?: number[] };
}

const sessions = () => strapi.sessionManager('users-permissions');

/**
 * An access token goes with its session. Strapi asks only whether it has run out: for ten minutes after
 * signing out, or after a new password, it would go on.
 */
export const refuseEndedSessions = ({ services }: UsersPermissions): void => {
  const { jwt } = services;
  services.jwt = (context) =>
    Object.assign(jwt(context), {
      verify: async (token: string) => {
        const { isValid, payload } = sessions().validateAccessToken(token);
        if (!isValid || !(await isSessionActive(payload.sessionId, payload.userId))) {
          throw new Error('Invalid token.');
        }
        return { id: Number(payload.userId), sessionId: payload.sessionId };
      },
    });
};

/** A Reader who is blocked or deleted, or has a new password, is signed out everywhere. */
export const endSessionsOfReaders = (strapi: Core.Strapi): void => {
  const find = async ({ params: { where }, state }: ReaderEvent): Promise<void> => {
    const readers: { id: number }[] = await strapi.db
      .query(READER)
      .findMany({ where, select: ['id'] });
    state.ending = readers.map(({ id }) => id);
  };
  const findChanged = async (event: ReaderEvent): Promise<void> => {
    const { blocked, password } = event.params.data ?? {};
    if (blocked === true || password) await find(event);
  };
  const end = async ({ state: { ending = [] } }: ReaderEvent): Promise<void> => {
    for (const id of ending) await sessions().invalidateRefreshToken(String(id));
  };
  strapi.db.lifecycles.subscribe({
    models: [READER],
    beforeUpdate: findChanged,
    beforeUpdateMany: findChanged,
    beforeDelete: find,
    beforeDeleteMany: find,
    afterUpdate: end,
    afterUpdateMany: end,
    afterDelete: end,
    afterDeleteMany: end,
  });
};
