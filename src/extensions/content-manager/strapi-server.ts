import type { UID } from '@strapi/strapi';

import { generateSlug, isSlugFree, suggestSlug } from '../../api/slug/store/propose-slug';
import { WITH_SLUGS } from '../../api/slug/with-slugs';

interface Request {
  contentTypeUID: UID.ContentType;
  field: string;
  locale?: string;
  value: string;
  data: Record<string, unknown>;
}

interface UidService {
  generateUIDField(request: Request): Promise<string>;
  findUniqueUID(request: Request): Promise<string>;
  checkUIDAvailability(request: Request): Promise<boolean>;
}

interface ContentManager {
  services: Record<string, (context: object) => UidService>;
}

/**
 * The panel's "regenerate" button beside a slug, and its check while one is typed, answer as the hooks
 * would. Strapi's own are blind to most scripts, to published rows, and to former slugs.
 */
export default (plugin: ContentManager): ContentManager => {
  const { uid: strapis } = plugin.services;
  if (!strapis) throw new Error('The content manager has no "uid" service to stand in for.');

  plugin.services.uid = (context) => {
    const original = strapis(context);
    const isOurs = ({ contentTypeUID, field }: Request): boolean =>
      field === 'slug' && WITH_SLUGS.includes(contentTypeUID);
    return {
      generateUIDField: (request) =>
        isOurs(request) ? generateSlug(request) : original.generateUIDField(request),
      findUniqueUID: (request) =>
        isOurs(request) ? suggestSlug(request) : original.findUniqueUID(request),
      checkUIDAvailability: (request) =>
        isOurs(request) ? isSlugFree(request) : original.checkUIDAvailability(request),
    };
  };
  return plugin;
};
