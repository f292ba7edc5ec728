import type { UID } from '@strapi/strapi';

import { type Derived, deriveFields, type Row, staleFields } from './derive';
import { markersOf } from './markers';
import { readBodyInThread } from './read-body-in-thread';

/**
 * The derived fields of a new document, as the row hooks would fill them: for rows that are written past Strapi. The slug
 * is still to be claimed. Call it before a transaction begins: long bodies are read in a thread.
 *
 * @param values by attribute, the document id among them
 */
export const deriveNew = async (uid: UID.ContentType, values: Row): Promise<Derived> => {
  const markers = markersOf(uid);
  if (!markers) return { fields: {} };
  return deriveFields(markers, values, undefined, { readBody: readBodyInThread });
};

/**
 * The derived fields of a stored row that are others after a change of its own fields, which is written past Strapi.
 *
 * @param row by attribute, with the change in it
 */
export const staleAfter = async (uid: UID.ContentType, row: Row): Promise<Row> => {
  const markers = markersOf(uid);
  return markers ? staleFields(markers, row, readBodyInThread) : {};
};
