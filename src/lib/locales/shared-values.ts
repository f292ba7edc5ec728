import { isDeepStrictEqual } from 'node:util';

import type { UID } from '@strapi/strapi';

import { findRow, findRows } from '../database';
import { i18nService } from './i18n';
import { sharedAttributes } from './shared-attributes';

/** What a row holds in the shared attributes of its content type: relations as the documents' ids, in order. */
export interface SharedValues {
  values: Readonly<Record<string, unknown>>;
  relations: Readonly<Record<string, readonly string[]>>;
}

/** A row of a document. */
export interface Version {
  id: number;
  documentId: string;
  locale: string;
  publishedAt: unknown;
}

/** All rows of a document: of each locale a draft, and a published one where it is published. */
export const versionsOf = (uid: UID.ContentType, documentId: string): Promise<Version[]> =>
  findRows<Version>(uid, {
    where: { documentId },
    select: ['id', 'documentId', 'locale', 'publishedAt'],
    orderBy: { id: 'asc' },
  });

export const readShared = async (uid: UID.ContentType, id: number): Promise<SharedValues> => {
  const model = strapi.contentType(uid);
  const { relations } = sharedAttributes(model);
  const { getNestedPopulateOfNonLocalizedAttributes, copyNonLocalizedAttributes } =
    i18nService('content-types');
  const row = await findRow<Record<string, unknown>>(uid, {
    where: { id },
    populate: [...getNestedPopulateOfNonLocalizedAttributes(uid), ...relations],
  });
  return {
    values: copyNonLocalizedAttributes(model, row ?? {}),
    relations: Object.fromEntries(relations.map((name) => [name, documentIds(row?.[name])])),
  };
};

const documentIds = (related: unknown): string[] =>
  [related ?? []]
    .flat()
    .flatMap((one: unknown) =>
      typeof one === 'object' && one !== null && 'documentId' in one ? String(one.documentId) : [],
    );

/** Those of the values that differ from others. */
export const changedValues = (before: SharedValues, after: SharedValues): SharedValues => ({
  values: differing(before.values, after.values),
  relations: differing(before.relations, after.relations),
});

const differing = <Value>(
  before: Readonly<Record<string, Value>>,
  after: Readonly<Record<string, Value>>,
): Record<string, Value> =>
  Object.fromEntries(
    Object.entries(after).filter(([name, value]) => !isDeepStrictEqual(before[name], value)),
  );

export const isNothing = ({ values, relations }: SharedValues): boolean =>
  Object.keys(values).length === 0 && Object.keys(relations).length === 0;

/** Writes values of one version of a document to all others of the same kind, draft or published. */
export const copyToOtherLocales = async (
  uid: UID.ContentType,
  from: Version,
  { values, relations }: SharedValues,
  others: Version[],
): Promise<void> => {
  if (Object.keys(values).length > 0) {
    const { documentId, locale, publishedAt } = from;
    const source = { ...values, documentId, locale, publishedAt };
    await i18nService('localizations').copyValues(source, strapi.contentType(uid));
  }
  if (Object.keys(relations).length === 0) return;
  for (const { id, locale, publishedAt } of others) {
    const data = Object.fromEntries(
      Object.entries(relations).map(([name, ids]) => [
        name,
        { set: ids.map((documentId) => ({ documentId })) },
      ]),
    );
    const status = publishedAt === null ? 'draft' : 'published';
    const options = { uid, status, locale, allowMissingId: true };
    await strapi.db.query(uid).update({
      where: { id },
      data: await strapi.documents.utils.transformData(data, options),
    });
  }
};
