import type { AdminAction } from '../schema';

/** The part of the content manager's service that is used here; it exports no types of it. */
interface Checkers {
  create(options: { userAbility: unknown; model: string }): Checker;
}

type Can = (entity?: object, field?: string) => boolean;

interface Checker {
  can: Record<AdminAction, Can>;
}

/** What an admin user may do with documents of a content type. */
export interface DocumentAccess {
  /**
   * @param document with what conditions look at: its locale, and `createdBy` with its roles. Without one: whether
   * there is any document with which they may
   * @param field an attribute, or `seo.title` for one of a component
   */
  may(action: AdminAction, document?: object, field?: string): boolean;
}

/** @param userAbility of the request's state */
export const documentAccess = (userAbility: unknown, uid: string): DocumentAccess => {
  const checkers = strapi.plugin('content-manager').service<Checkers>('permission-checker');
  const { can } = checkers.create({ userAbility, model: uid });
  return { may: (action, document, field) => can[action](document, field) };
};
