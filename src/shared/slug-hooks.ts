import type { UID } from '@strapi/strapi';

import { newDocumentId } from './database';
import type { RowEvent } from './row-events';
import { slugOf } from '../api/article/domain/slug';
import { claimSlug, freeSlugs } from '../api/slug/store/claim-slug';

interface NamedRow {
  documentId?: string;
  name?: string | null;
  slug?: string | null;
}

/**
 * Row hooks for a content type whose `slug` comes from its `name` and stays when it is renamed.
 *
 * @param contentType the type's uid; it has a `name`, a `slug` of type uid, and no draft & publish
 * @param fallback the slug where the name has no letter left
 */
export const slugFromName = (contentType: UID.ContentType, fallback: string) => {
  const claim = (documentId: string, name: string, slug: string) => {
    const written = slugOf(slug);
    return claimSlug(
      { contentType, documentId, locale: '' },
      { slug: written || slugOf(name) || fallback, isDerived: !written },
    );
  };
  const stored = async (where: Record<string, unknown>): Promise<NamedRow | undefined> =>
    (await strapi.db.query(contentType).findOne({ where })) ?? undefined;

  return {
    async beforeCreate({ params: { data } }: RowEvent<NamedRow>) {
      data.documentId ??= newDocumentId(contentType);
      data.slug = await claim(data.documentId, data.name ?? '', data.slug ?? '');
    },

    async beforeUpdate({ params: { data, where } }: RowEvent<NamedRow>) {
      if (!('slug' in data)) return;
      const row = await stored(where);
      if (!row?.documentId || row.slug === data.slug) return;
      data.slug = await claim(row.documentId, data.name ?? row.name ?? '', data.slug ?? '');
    },

    async beforeDelete({ params: { where } }: RowEvent<NamedRow>) {
      const row = await stored(where);
      if (row?.documentId) await freeSlugs({ contentType, documentId: row.documentId, locale: '' });
    },
  };
};
