import type { UID } from '@strapi/strapi';
import type { Knex } from 'knex';

import { componentModel } from '../schema';
import { contentOf } from './content';
import { type NewVersion, storeFirstVersions } from './store';
import type { Person } from './version';
import { versionedType } from './versioned-type';

/** A document that an import has just written past the Document Service. */
export interface ImportedDocument {
  documentId: string;
  /** '' for a content type that is not localized. */
  locale: string;
  isPublished: boolean;
  /** When it was saved or published last. */
  at: Date;
  revision: number;
  /** What its row holds by attribute; relations and files as `{ documentId }`, several as lists. */
  values: Readonly<Record<string, unknown>>;
}

const IMPORT: Person = { kind: 'import', name: null, user: null };

/** Records what new documents held when they came, as their first versions. */
export const recordImported = async (
  trx: Knex.Transaction,
  uid: UID.ContentType,
  documents: readonly ImportedDocument[],
): Promise<void> => {
  const type = versionedType(uid);
  if (!type) return;
  const versions = documents.map(
    ({ documentId, locale, isPublished, at, revision, values }): NewVersion => ({
      ...{ documentId, locale, at, by: IMPORT },
      event: isPublished ? 'published' : 'saved',
      snapshot: {
        ...{ revision, maker: null },
        content: contentOf(type.attributes, { ...values }, componentModel),
        kept: Object.fromEntries(type.kept.map((name) => [name, values[name] ?? null])),
      },
    }),
  );
  await storeFirstVersions(trx, type, versions);
};
