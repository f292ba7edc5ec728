import type { Core, UID } from '@strapi/strapi';

import { columnOf, inTransaction, tableOf } from '../database';
import { type DocumentMiddleware, useOnDocuments } from '../document-service';
import { contentTypesOf } from '../schema';
import { draftOnlyFields, fieldsUntilPublished } from './draft-only-fields';
import { leaveOutOfAnswers } from './leave-out';

type Row = Record<string, unknown>;

interface RowEvent {
  model: { uid: string };
  params: { data?: Row };
}

/**
 * Keeps the fields that only drafts have out of every published row, however it is made, and takes from the draft what it
 * has only until it is published. A clone is a draft of its own, and has none of them.
 */
export const registerDraftOnly = (strapi: Core.Strapi): void => {
  const models = contentTypesOf(strapi)
    .filter(({ attributes }) => draftOnlyFields(attributes).length > 0)
    .map(({ uid }) => uid);
  if (models.length === 0) return;
  strapi.db.lifecycles.subscribe({ models, beforeCreate, afterCreate });
  leaveOutOfAnswers(strapi);
  useOnDocuments(strapi, resetInClone, { uids: models, actions: ['clone'] });
};

const resetInClone: DocumentMiddleware = ({ contentType, params }, next) => {
  params.data = { ...params.data, ...emptied(draftOnlyFields(contentType.attributes)) };
  return next();
};

const beforeCreate = ({ model, params: { data } }: RowEvent): void => {
  if (!data?.publishedAt) return;
  Object.assign(data, emptied(draftOnlyFields(attributesOf(model.uid))));
};

const afterCreate = async ({ model, params: { data } }: RowEvent): Promise<void> => {
  if (!data?.publishedAt) return;
  const uid = model.uid as UID.ContentType;
  const columns = fieldsUntilPublished(attributesOf(uid)).map((name) => columnOf(uid, name));
  if (columns.length === 0) return;
  const { documentId, locale } = data as { documentId: string; locale?: string | null };
  await inTransaction((trx) =>
    trx(tableOf(uid))
      .where({ document_id: documentId, published_at: null, ...(locale && { locale }) })
      .where((some) => {
        for (const column of columns) void some.orWhereNotNull(column);
      })
      .update(emptied(columns)),
  );
};

const attributesOf = (uid: string) => strapi.contentType(uid as UID.ContentType).attributes;

const emptied = (names: readonly string[]): Record<string, null> =>
  Object.fromEntries(names.map((name) => [name, null]));
