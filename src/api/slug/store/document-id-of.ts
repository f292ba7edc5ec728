import type { UID } from '@strapi/strapi';

import { ownerOfSlug } from './claim-slug';

/** The document id that a slug of a content type without locales names; anything else as it is. */
export const documentIdOf = async (
  contentType: UID.ContentType,
  idOrSlug: string,
): Promise<string> => (await ownerOfSlug(contentType, '', idOrSlug))?.documentId ?? idOrSlug;
