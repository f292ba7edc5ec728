import type { Core, Struct } from '@strapi/strapi';

/** The schemas of all content types. Strapi types them by uid, in a form that has no type when it is iterated. */
export const contentTypesOf = (strapi: Core.Strapi): Struct.ContentTypeSchema[] =>
  Object.values<Struct.ContentTypeSchema>({ ...strapi.contentTypes });
