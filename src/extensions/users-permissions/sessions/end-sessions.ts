import type { Core } from '@strapi/strapi';

import { findRows } from '../../../lib/database';
import { READER } from '../../../lib/strapi-patches';

interface ReaderEvent {
  params: { where?: Record<string, unknown>; data?: { blocked?: unknown; password?: unknown } };
  state: { ending?: number[] };
}

/** A Reader who is blocked or deleted, or has a new password, is signed out everywhere. */
export const endSessionsOfReaders = (strapi: Core.Strapi): void => {
  const find = async ({ params: { where }, state }: ReaderEvent): Promise<void> => {
    const readers = await findRows<{ id: number }>(READER, { where, select: ['id'] });
    state.ending = readers.map(({ id }) => id);
  };
  const findChanged = async (event: ReaderEvent): Promise<void> => {
    const { blocked, password } = event.params.data ?? {};
    if (blocked === true || password) await find(event);
  };
  const end = async ({ state: { ending = [] } }: ReaderEvent): Promise<void> => {
    const sessions = strapi.sessionManager('users-permissions');
    for (const id of ending) await sessions.invalidateRefreshToken(String(id));
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
