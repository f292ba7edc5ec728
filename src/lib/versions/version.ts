import type { UID } from '@strapi/strapi';

import type { Content } from './content';

/** What happened to a document when a version of it was recorded. */
export type VersionEvent =
  | 'saved'
  | 'published'
  | 'unpublished'
  | 'discarded'
  | 'restored'
  | 'deleted'
  | 'review-asked'
  | 'review-returned'
  | 'review-withdrawn';

/** Who did it. */
export interface Person {
  kind: 'admin' | 'token' | 'reader' | 'import' | 'command';
  /** Null where nobody knows. */
  name: string | null;
  /** The row id of an admin user. */
  user: number | null;
}

/** A document in one locale; '' for a content type that is not localized. */
export interface VersionedDocument {
  contentType: UID.ContentType;
  documentId: string;
  locale: string;
}

/** What a document held at a moment. */
export interface Snapshot {
  revision: number;
  content: Content;
  kept: Content;
  /** The document id of the admin user who made the document: row ids change with an import. */
  maker: string | null;
}
