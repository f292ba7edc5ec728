import type { Core, UID } from '@strapi/strapi';
import type { Context } from 'koa';

/** What the panel asks about a `uid` field. */
export interface UidRequest {
  contentTypeUID: UID.ContentType;
  field: string;
  locale?: string;
  value: string;
  data: Record<string, unknown>;
}

export interface UidService {
  generateUIDField(request: UidRequest): Promise<string>;
  findUniqueUID(request: UidRequest): Promise<string>;
  checkUIDAvailability(request: UidRequest): Promise<boolean>;
}

type Handler = (ctx: Context) => unknown;

/** The part of `@strapi/content-manager` that is patched; it exports no types of it. */
export interface ContentManager {
  controllers: {
    init: Record<'getInitData', Handler>;
    'collection-types': Record<'find' | 'update' | 'publish', Handler>;
    preview: (context: { strapi: Core.Strapi }) => Record<'getPreviewUrl', Handler>;
  };
  services: { uid: (context: { strapi: Core.Strapi }) => UidService };
}
