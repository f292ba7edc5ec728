import type { UID } from '@strapi/strapi';

import { columnOf, withConnection, tableOf } from '../database';
import { isLocalized } from '../locales';
import { ownerOfSlug } from './claim-slug';
import { slugField } from './slug-field';

/** A document and its current slug. */
export interface ResolvedSlug {
  documentId: string;
  slug: string;
  /** Whether the request named it by a former slug. */
  isFormerSlug: boolean;
}

/**
 * The published document of a type with drafts that a document id, its slug, or a former slug names.
 * Undefined when there is none; unpublished documents count as absent.
 *
 * @param locale '' for a content type that is not localized
 */
export const resolvePublished = async (
  uid: UID.ContentType,
  idOrSlug: string,
  locale: string,
): Promise<ResolvedSlug | undefined> => {
  const byId = await publishedSlug(uid, idOrSlug, locale);
  if (byId !== undefined) return { documentId: idOrSlug, slug: byId, isFormerSlug: false };

  const owner = await ownerOfSlug(uid, locale, idOrSlug);
  if (!owner?.wasPublic) return undefined;
  const slug = await publishedSlug(uid, owner.documentId, locale);
  if (slug === undefined) return undefined;
  return { documentId: owner.documentId, slug, isFormerSlug: slug !== idOrSlug };
};

/**
 * The document of a type with drafts whose draft a document id, its slug, the slug of its published version, or a
 * former slug names. Undefined when there is none. Only for callers who may see drafts: slugs of drafts are not
 * public.
 *
 * @param locale '' for a content type that is not localized
 */
export const resolveDraft = async (
  uid: UID.ContentType,
  idOrSlug: string,
  locale: string,
): Promise<ResolvedSlug | undefined> => {
  const byId = await slugsOf(uid, idOrSlug, locale);
  if (byId.draft !== undefined) {
    return { documentId: idOrSlug, slug: byId.draft, isFormerSlug: false };
  }
  const owner = await ownerOfSlug(uid, locale, idOrSlug);
  if (!owner) return undefined;
  const { draft, published } = await slugsOf(uid, owner.documentId, locale);
  if (draft === undefined) return undefined;
  const isFormerSlug = idOrSlug !== draft && idOrSlug !== published;
  return { documentId: owner.documentId, slug: draft, isFormerSlug };
};

/** The document id that a slug of a type without drafts names; anything else is returned unchanged. */
export const documentIdOf = async (
  uid: UID.ContentType,
  idOrSlug: string,
  locale: string,
): Promise<string> => (await ownerOfSlug(uid, locale, idOrSlug))?.documentId ?? idOrSlug;

const publishedSlug = async (
  uid: UID.ContentType,
  documentId: string,
  locale: string,
): Promise<string | undefined> => (await slugsOf(uid, documentId, locale)).published;

interface SlugRow {
  slug: string;
  publishedAt: Date | number | null;
}

/** The slugs of both versions of a document; undefined for a version that does not exist. */
const slugsOf = (
  uid: UID.ContentType,
  documentId: string,
  locale: string,
): Promise<{ draft?: string; published?: string }> =>
  withConnection(async (knex) => {
    const column = columnOf(uid, slugField(uid)?.name ?? 'slug');
    const rows = await knex(tableOf(uid))
      .where({ document_id: documentId, ...(isLocalized(strapi.contentType(uid)) && { locale }) })
      .select<SlugRow[]>({ slug: column, publishedAt: 'published_at' });
    return {
      draft: rows.find(({ publishedAt }) => publishedAt === null)?.slug,
      published: rows.find(({ publishedAt }) => publishedAt !== null)?.slug,
    };
  });
