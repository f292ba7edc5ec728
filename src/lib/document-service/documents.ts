import type { Core, Schema, UID } from '@strapi/strapi';

import { noteScope } from './customizations';
import { isInScope, type Scope } from './scope';

/** The part of a Document Service call that Foreword's middlewares read and change. */
export interface DocumentCall {
  uid: UID.ContentType;
  action: string;
  contentType: {
    attributes: Attributes;
    options?: { draftAndPublish?: boolean };
    pluginOptions?: object;
  };
  params: DocumentParams;
}

export type Attributes = Record<string, Schema.Attribute.AnyAttribute>;

export interface DocumentParams {
  documentId?: string;
  data?: Record<string, unknown>;
  locale?: unknown;
  status?: string;
  publicationFilter?: unknown;
  hasPublishedVersion?: unknown;
  filters?: unknown;
  populate?: unknown;
}

export type DocumentMiddleware = (
  call: DocumentCall,
  next: () => Promise<unknown>,
) => Promise<unknown>;

/** Runs a call through middlewares, the first of them the outermost, and then on. */
export const runThrough = (
  [first, ...others]: readonly DocumentMiddleware[],
  call: DocumentCall,
  next: () => Promise<unknown>,
): Promise<unknown> => (first ? first(call, () => runThrough(others, call, next)) : next());

/**
 * Puts a middleware around calls of the Document Service. One that is for reads sends those of its content types
 * through the Document Service, where they would be planned otherwise (`src/lib/reader`).
 *
 * Strapi types a middleware as a union over all content types and actions, which none for several of them can
 * satisfy: hence the cast.
 */
export const useOnDocuments = (
  strapi: Core.Strapi,
  middleware: DocumentMiddleware,
  scope: Scope,
): void => {
  const own: Parameters<typeof strapi.documents.use>[0] = (context, next) =>
    isInScope(scope, context) ? (middleware(context, next) as ReturnType<typeof next>) : next();
  noteScope(own, scope);
  strapi.documents.use(own);
};
