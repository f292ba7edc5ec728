import type { Schema, UID } from '@strapi/strapi';

import type { Attributes, DocumentMiddleware } from '../documents';
import { serverOwned } from '../server-owned-error';
import { currentCaller, isContentApiCaller } from './caller';

/** The fields that a schema marks with `pluginOptions.foreword.serverOwned`. */
export const serverOwnedFields = (attributes: Attributes): string[] =>
  Object.keys(attributes).filter((name) => {
    const options: { foreword?: { serverOwned?: boolean } } = attributes[name].pluginOptions ?? {};
    return options.foreword?.serverOwned === true;
  });

/**
 * Document Service middleware: no door lets a client write a server-owned field. Over REST and
 * GraphQL naming one is an error. The admin's forms send whole documents back, so there a value
 * that is unchanged (or, in a new document, empty or the default) is dropped in silence.
 *
 * @throws SERVER_OWNED_FIELD
 */
export const refuseServerOwned: DocumentMiddleware = async (context, next) => {
  const { action, contentType } = context;
  if (action !== 'create' && action !== 'update' && action !== 'clone') return next();

  const { data } = context.params;
  const { attributes } = contentType;
  const sent = serverOwnedFields(attributes).filter((name) => data && name in data);
  if (!data || sent.length === 0) return next();

  if (isContentApiCaller(currentCaller())) throw serverOwned(sent[0]);

  const stored = action === 'create' ? undefined : await storedDocument(context.uid, context.params);
  for (const name of sent) {
    const isUnchanged =
      isUntouched(data[name]) || isSame(data[name], stored?.[name] ?? defaultOf(attributes[name]));
    if (!isUnchanged) throw serverOwned(name);
    delete data[name];
  }
  return next();
};

const storedDocument = async (
  uid: UID.ContentType,
  { documentId, locale }: { documentId?: string; locale?: unknown },
): Promise<Record<string, unknown> | undefined> => {
  const where = typeof locale === 'string' ? { documentId, locale } : { documentId };
  const drafts = await strapi.db.query(uid).findMany({ where, orderBy: { publishedAt: 'desc' } });
  return drafts.at(-1);
};

const defaultOf = (attribute: Schema.Attribute.AnyAttribute): unknown =>
  'default' in attribute ? attribute.default : undefined;

/** Empty, or a relation that the form sends with nothing to connect or disconnect. */
const isUntouched = (value: unknown): boolean => {
  if (value === null || value === undefined || value === '') return true;
  if (typeof value !== 'object') return false;
  return Object.values(value).every((list) => Array.isArray(list) && list.length === 0);
};

const isSame = (sent: unknown, stored: unknown): boolean => comparable(sent) === comparable(stored);

const comparable = (value: unknown): string => {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? JSON.stringify(value) : String(value ?? '');
};
