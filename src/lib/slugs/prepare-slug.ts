import type { DocumentCall, DocumentMiddleware } from '../document-service';
import { defaultLocale, isLocalized } from '../locales';
import { slugOf } from '../../text/slug';
import { ownerOfSlug, slugTaken } from './claim-slug';
import { slugField } from './slug-field';

/**
 * Document Service middleware: normalises a written slug before Strapi's validation, which would refuse
 * most of what people write there. In a type without drafts, Strapi would answer a taken slug with an error
 * of its own, so that is checked here first. A clone does not copy the slug of its original.
 *
 * @throws SLUG_TAKEN
 */
export const prepareSlug: DocumentMiddleware = async (call, next) => {
  const { uid, action, contentType, params } = call;
  const name = slugField(uid)?.name;
  if (name === undefined) return next();

  if (action === 'clone') params.data = { [name]: null, ...params.data };
  const written = params.data?.[name];
  if (typeof written !== 'string') return next();

  const slug = slugOf(written) || null;
  params.data = { ...params.data, [name]: slug };
  if (slug && !contentType.options?.draftAndPublish) {
    const owner = await ownerOfSlug(uid, await localeOf(call), slug);
    const isItsOwn = action === 'update' && owner?.documentId === params.documentId;
    if (owner && !isItsOwn) throw slugTaken(slug, name);
  }
  return next();
};

const localeOf = async ({ contentType, params: { locale } }: DocumentCall): Promise<string> => {
  if (!isLocalized(contentType)) return '';
  return typeof locale === 'string' ? locale : defaultLocale();
};
