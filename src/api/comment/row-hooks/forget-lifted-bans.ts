import type { Core } from '@strapi/strapi';

interface UpdateEvent {
  params: { data?: { commenting?: unknown } };
}

/**
 * A ban that is lifted in the form of a Reader leaves no record of who gave it: the next one may be given there too,
 * by somebody else and for another reason.
 */
export const forgetLiftedBans = (strapi: Core.Strapi): void => {
  strapi.db.lifecycles.subscribe({
    models: ['plugin::users-permissions.user'],
    beforeUpdate({ params: { data } }: UpdateEvent) {
      if (data?.commenting === undefined || data.commenting === 'banned') return;
      Object.assign(data, { bannedAt: null, bannedBy: null, banReason: null });
    },
  });
};
