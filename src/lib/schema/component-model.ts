import type { ModelOf } from './model';

/** The schema of a component, by its uid. */
export const componentModel: ModelOf = (uid) =>
  strapi.components[uid as keyof typeof strapi.components];
