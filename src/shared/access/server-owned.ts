import type { Core } from '@strapi/strapi';

import type { Attributes, DocumentCall, DocumentMiddleware } from '../documents';
import { defaultLocale, isLocalized } from '../locales';
import { serverOwned } from '../server-owned-error';
import { currentCaller, isContentApiCaller } from './caller';
import { isSameValue, isUntouched } from './form-values';

interface Marked {
  pluginOptions?: { foreword?: { serverOwned?: boolean } };
}

/** The fields that a schema marks with `pluginOptions.foreword.serverOwned`. */
export const serverOwnedFields = (attributes: Record<string, object>): string[] =>
  Object.entries(attributes)
    .filter(([, { pluginOptions }]: [string, Marked]) => pluginOptions?.foreword?.serverOwned)
    .map(([name]) => name);

/**
 * Document Service middleware: no door lets a client write a server-owned field. Over REST and
 * GraphQL naming one is an error. The admin's forms send whole documents back, so there a value
 * that is unchanged (or, in a new document, empty or the default) is dropped in silence.
 *
 * @throws SERVER_OWNED_FIELD
 */
export const refuseServerOwned: DocumentMiddleware = async (call, next) => {
  const { action, contentType, params } = call;
  if (action !== 'create' && action !== 'update' && action !== 'clone') return next();

  const { data } = params;
  const sent = serverOwnedFields(contentType.attributes).filter((name) => data && name in data);
  const [first] = sent;
  if (!data || first === undefined) return next();
  if (isContentApiCaller(currentCaller())) throw serverOwned(first);

  const stored = action === 'create' ? defaultsOf(contentType.attributes) : await draftOf(call);
  const changed = sent.find(
    (name) => !isUntouched(data[name]) && !isSameValue(data[name], stored[name]),
  );
  if (changed !== undefined) throw serverOwned(changed);

  params.data = Object.fromEntries(Object.entries(data).filter(([name]) => !sent.includes(name)));
  return next();
};

/**
 * Asks first what is server-owned, where Strapi checks a body over REST and cleans it over GraphQL: a
 * relation that is, as an Article's Discussion, would be called unknown, or left out, before the Document
 * Service hears of it, to whoever may not read what it leads to.
 *
 * @throws SERVER_OWNED_FIELD
 */
export const checkServerOwnedFirst = ({ contentAPI }: Core.Strapi): void => {
  for (const step of [contentAPI.validate, contentAPI.sanitize]) {
    const take = step.input.bind(step);
    step.input = async (data, schema, options) => {
      const first = serverOwnedFields(schema.attributes).find((name) => isNamed(data, name));
      if (first !== undefined) throw serverOwned(first);
      return take(data, schema, options);
    };
  }
};

const isNamed = (data: unknown, name: string): boolean =>
  typeof data === 'object' && data !== null && Object.hasOwn(data, name);

const defaultsOf = (attributes: Attributes): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, attribute]) => [
      name,
      'default' in attribute ? attribute.default : undefined,
    ]),
  );

/** The row that the call is about to change or copy; what a form begins with in a language that has none yet. */
const draftOf = async ({
  uid,
  contentType,
  params,
}: DocumentCall): Promise<Record<string, unknown>> => {
  const hasDrafts = contentType.options?.draftAndPublish === true;
  const row = await strapi.db.query(uid).findOne({
    where: {
      documentId: params.documentId,
      ...(isLocalized(contentType) && { locale: params.locale ?? (await defaultLocale()) }),
      ...(hasDrafts && { publishedAt: null }),
    },
  });
  return row ?? defaultsOf(contentType.attributes);
};
