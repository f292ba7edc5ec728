import type { Core, Schema, UID } from '@strapi/strapi';

/** A call of the Document Service, as far as Foreword's middlewares read and change it. */
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
  filters?: unknown;
  populate?: unknown;
}

export type DocumentMiddleware = (
  call: DocumentCall,
  next: () => Promise<unknown>,
) => Promise<unknown>;

/**
 * Puts a middleware around every call of the Document Service. Strapi types it as a union over all
 * content types and actions, which no middleware for all of them can satisfy: hence the one cast.
 */
export const useOnDocuments = (strapi: Core.Strapi, middleware: DocumentMiddleware): void => {
  strapi.documents.use((context, next) => middleware(context, next) as ReturnType<typeof next>);
};
