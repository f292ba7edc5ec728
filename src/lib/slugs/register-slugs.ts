import type { Core, UID } from '@strapi/strapi';

import { useOnDocuments, WRITES } from '../document-service';
import { findBySlug } from './find-by-slug';
import { prepareSlug } from './prepare-slug';
import { setClaimsType } from './slug-table';

/**
 * Registers what slugs need beside the hooks that derive them: their table, normalising written slugs, and
 * requests that name a document by its slug.
 *
 * @param claims the content type that holds the claims; see `slug-table.ts`
 */
export const registerSlugs = (strapi: Core.Strapi, claims: UID.ContentType): void => {
  setClaimsType(claims);
  useOnDocuments(strapi, prepareSlug, { actions: WRITES });
  findBySlug(strapi);
};
