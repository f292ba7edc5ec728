import type { UID } from '@strapi/strapi';
import { contentTypes } from '@strapi/utils';

import { isLocalized } from '../locales';
import type { NamedRelation } from './named-relation';

interface Place {
  uid: UID.ContentType;
  field: string;
  locale: string;
}

type Row = Record<string, unknown> & { documentId: string };

/**
 * Who is named in a field of documents, as their drafts have it.
 *
 * @param isPermitted whether a document may be told of; it has its maker, as conditions of permissions look at it
 * @returns the names by document id
 */
export const namesIn = async (
  { uid, field, locale }: Place,
  { name }: NamedRelation,
  documentIds: readonly string[],
  isPermitted: (document: object) => boolean,
): Promise<Record<string, string[]>> => {
  const contentType = strapi.contentType(uid);
  const rows = (await strapi.db.query(uid).findMany({
    where: {
      documentId: { $in: documentIds },
      ...(isLocalized(contentType) && { locale }),
      ...(contentTypes.hasDraftAndPublish(contentType) && { publishedAt: null }),
    },
    populate: { [field]: { select: [name] }, createdBy: { populate: ['roles'] } },
  })) as Row[];
  return Object.fromEntries(
    rows
      .filter(isPermitted)
      .map((row) => [row.documentId, [row[field] ?? []].flat().map((one) => nameOf(one, name))]),
  );
};

const nameOf = (row: unknown, name: string): string => {
  const value = (row as Record<string, unknown>)[name];
  return typeof value === 'string' ? value : '';
};
