import type { UID } from '@strapi/strapi';

import { currentCaller, isPanelCaller } from '../../../shared/access/caller';
import { defaultLocale, isLocalized } from '../../../shared/locales';
import { readBody } from '../../article/domain/read-body';
import { numberOf, slugOf } from '../../article/domain/slug';
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

/**
 * Whether a new document's slug is the one that the panel's button put into its form, and so not a
 * person's: the derived one, or it with a number that was free a moment ago. `budget-2026` is not
 * proposed for a "Budget", nor is anything over REST or GraphQL.
 */
export const isProposal = async (
  owner: SlugOwner,
  slug: string,
  derived: string,
): Promise<boolean> => {
  const number = numberOf(slug, derived);
  if (number === undefined || !isPanelCaller(currentCaller())) return false;
  const free = numberOf(await freeSlug(owner, derived), derived);
  return free !== undefined && number <= free;
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
