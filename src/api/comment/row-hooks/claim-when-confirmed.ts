import type { Core } from '@strapi/strapi';

import { claimComments } from '../operations/claim-comments';

interface ReaderEvent {
  params: { data?: { confirmedEmail?: unknown } };
  result?: { id?: number } | null;
}

/** When the address of a Reader is proved to be theirs, the Comments that were written with it elsewhere become theirs. */
export const claimWhenConfirmed = (strapi: Core.Strapi): void => {
  const claim = async ({ params: { data }, result }: ReaderEvent): Promise<void> => {
    const email = data?.confirmedEmail;
    if (typeof email === 'string' && result?.id !== undefined)
      await claimComments(result.id, email);
  };
  strapi.db.lifecycles.subscribe({
    models: ['plugin::users-permissions.user'],
    afterCreate: claim,
    afterUpdate: claim,
  });
};
