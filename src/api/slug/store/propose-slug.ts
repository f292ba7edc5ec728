import type { UID } from '@strapi/strapi';

import { defaultLocale, isLocalized } from '../../../shared/locales';
import { readBody } from '../../article/domain/read-body';
import { slugOf } from '../../article/domain/slug';
import { freeSlug, ownerOfSlug, type SlugOwner } from './claim-slug';

/** What the panel knows of a document while it is being edited; `id` is its document id, or ''. */
interface Edited {
  contentTypeUID: UID.ContentType;
  locale?: string;
  data?: { id?: unknown; title?: unknown; name?: unknown; body?: unknown };
}

/** The slug that the hooks would derive for a document as it stands in its form. */
export const generateSlug = async (edited: Edited): Promise<string> => {
  const { title, name, body } = edited.data ?? {};
  const slug =
    slugOf(textOf(title) || textOf(name)) ||
    slugOf(readBody(textOf(body)).opening) ||
    strapi.contentType(edited.contentTypeUID).modelName;
  return freeSlug(await ownerOf(edited), slug);
};

/** The slug that is nearest to one that is taken. */
export const suggestSlug = async (edited: Edited & { value: string }): Promise<string> =>
  freeSlug(await ownerOf(edited), slugOf(edited.value));

/** Whether nobody has a slug yet. */
export const isSlugFree = async (edited: Edited & { value: string }): Promise<boolean> => {
  const { contentType, locale } = await ownerOf(edited);
  return (await ownerOfSlug(contentType, locale, slugOf(edited.value))) === undefined;
};

const ownerOf = async ({ contentTypeUID, locale, data }: Edited): Promise<SlugOwner> => {
  const contentType: { pluginOptions?: object } = strapi.contentType(contentTypeUID);
  return {
    contentType: contentTypeUID,
    documentId: textOf(data?.id),
    locale: isLocalized(contentType) ? (locale ?? (await defaultLocale())) : '',
  };
};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
