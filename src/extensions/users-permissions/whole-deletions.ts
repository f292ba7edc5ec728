import { inTransaction } from '../../shared/database';
import type { UsersPermissions } from './plugin';

/**
 * A Reader's deletion is one write: the end of their sessions, their name on Comments, their row. Over
 * REST and GraphQL Strapi deletes past the Document Service, and so in no transaction.
 */
export const deleteReadersWhole = ({ services }: UsersPermissions): void => {
  const { user } = services;
  services.user = (context) => {
    const service = user(context);
    const remove = service.remove.bind(service);
    return Object.assign(service, {
      remove: (reader: object) => inTransaction(() => remove(reader)),
    });
  };
};
