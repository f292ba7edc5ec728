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

/** The part of `@strapi/content-manager` that is patched; it exports no types of it. */
export interface ContentManager {
  controllers: { 'collection-types': Record<'update' | 'publish', (ctx: Context) => unknown> };
  services: { uid: (context: { strapi: Core.Strapi }) => UidService };
}
