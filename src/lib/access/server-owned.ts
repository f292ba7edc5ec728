import { findRow } from '../database';
import type { Attributes, DocumentCall, DocumentMiddleware } from '../document-service';
import { defaultLocale, isLocalized } from '../locales';
import { serverOwned } from '../errors';
import { fieldsWith } from '../schema';
import { currentCaller, isContentApiCaller, isPanelCaller } from './caller';
import { isSameValue, isUntouched } from './form-values';

/**
 * Document Service middleware for creating, updating and cloning: no client can write a server-owned field. Over REST and GraphQL,
 * naming one is an error. The admin's forms send whole documents back, as they were when they were loaded: there
 * it is dropped, whatever it is. Other code may name one whose value is unchanged (or, in a new document, empty or
 * the default).
 *
 * @throws SERVER_OWNED_FIELD
 */
export const refuseServerOwned: DocumentMiddleware = async (call, next) => {
  const { action, contentType, params } = call;
  const { data } = params;
  const sent = fieldsWith(contentType.attributes, 'serverOwned').filter(
    (name) => data && name in data,
  );
  const [first] = sent;
  if (!data || first === undefined) return next();
  const caller = currentCaller();
  if (isContentApiCaller(caller)) throw serverOwned(first);

  if (!isPanelCaller(caller)) {
    const stored = action === 'create' ? defaultsOf(contentType.attributes) : await draftOf(call);
    const changed = sent.find(
      (name) => !isUntouched(data[name]) && !isSameValue(data[name], stored[name]),
    );
    if (changed !== undefined) throw serverOwned(changed);
  }

  params.data = Object.fromEntries(Object.entries(data).filter(([name]) => !sent.includes(name)));
  return next();
};

const defaultsOf = (attributes: Attributes): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, attribute]) => [
      name,
      'default' in attribute ? attribute.default : undefined,
    ]),
  );

/** The row that the call will change or copy; the defaults of a form in a locale that has no row yet. */
const draftOf = async ({
  uid,
  contentType,
  params,
}: DocumentCall): Promise<Record<string, unknown>> => {
  const hasDrafts = contentType.options?.draftAndPublish === true;
  const row = await findRow<Record<string, unknown>>(uid, {
    where: {
      documentId: params.documentId,
      ...(isLocalized(contentType) && { locale: params.locale ?? (await defaultLocale()) }),
      ...(hasDrafts && { publishedAt: null }),
    },
  });
  return row ?? defaultsOf(contentType.attributes);
};
