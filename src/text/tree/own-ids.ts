/**
 * Stands in the html of a reading where the document's own prefix of ids will stand. No text contains it:
 * it is no character of Unicode.
 */
export const OWN_ID = '\uFDD0';

/** A source without the sign that stands for a prefix. */
export const withoutOwnIds = (source: string): string => source.replaceAll(OWN_ID, '');

/**
 * The html of a reading, with ids that no other document on a page has: each begins with the document's own id.
 */
export const htmlOfDocument = (html: string, documentId: string): string =>
  html.replaceAll(OWN_ID, documentId && `${documentId}-`);
