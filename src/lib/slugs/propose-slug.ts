import type { UID } from '@strapi/strapi';

import { currentCaller, isPanelCaller } from '../access';
import { defaultLocale, isLocalized } from '../locales';
import { readBody } from '../../text/body';
import { numberOf, slugOf } from '../../text/slug';
import { freeSlug, ownerOfSlug, type SlugOwner } from './claim-slug';
import { slugField } from './slug-field';

/** What the panel knows of a document while it is being edited; `id` is its document id, or ''. */
interface Edited {
  contentTypeUID: UID.ContentType;
  locale?: string;
  data?: Record<string, unknown>;
}

/** The slug that the hooks would derive for a document from the values in its form. */
export const generateSlug = async (edited: Edited): Promise<string> => {
  const field = slugField(edited.contentTypeUID);
  if (!field) throw new Error(`${edited.contentTypeUID} has no slug.`);
  const valueOf = (name: string | undefined) => textOf(name && edited.data?.[name]);
  const slug =
    slugOf(valueOf(field.source)) ||
    slugOf(readBody(valueOf(field.body)).opening) ||
    field.fallback;
  return freeSlug(await ownerOf(edited), slug);
};

/** The next free slug: the given one, with a number if it is taken. */
export const suggestSlug = async (edited: Edited & { value: string }): Promise<string> =>
  freeSlug(await ownerOf(edited), slugOf(edited.value));

/** Whether no document has this slug. */
export const isSlugFree = async (edited: Edited & { value: string }): Promise<boolean> => {
  const { contentType, locale } = await ownerOf(edited);
  return (await ownerOfSlug(contentType, locale, slugOf(edited.value))) === undefined;
};

/**
 * Whether a new document's slug was put into its form by the panel's button, and not written by a person: the
 * derived one, or the same with a number that was free a moment ago. `budget-2026` is no proposal for
 * "Budget", and over REST and GraphQL there are no proposals.
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
