import type { Core } from '@strapi/strapi';

import { READER, type UsersPermissions } from '../plugin';

interface ReaderEvent {
  params: { where?: Record<string, unknown>; data?: { blocked?: unknown; password?: unknown } };
  state: { ending?: number[] };
}

const sessions = () => strapi.sessionManager('users-permissions');

/**
 * An access token goes with its session. Strapi asks only whether it has run out: for ten minutes after
 * signing out, or after a new password, it would go on.
 */
export const refuseEndedSessions = (plugin: UsersPermissions): void => {
  const { jwt } = plugin.services;
  plugin.services.jwt = (context) => {
    const service = jwt(context);
    const verify = service.verify.bind(service);
    return Object.assign(service, {
      verify: async (token: string) => {
        const verified = await verify(token);
        const { sessionId } = verified;
        if (sessionId === undefined || !(await sessions().isSessionActive(sessionId))) {
          throw new Error('Invalid token.');
        }
        return verified;
      },
    });
  };
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
