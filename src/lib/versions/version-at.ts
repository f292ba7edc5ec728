import type { UID } from '@strapi/strapi';

import { queryPrepared } from '../database';
import type { Content } from './content';
import { jsonOf } from './json';
import { versionsTable } from './version-table';

/** A draft as it stood after so many saves. */
export interface DraftAt {
  uid: UID.ContentType;
  documentId: string;
  /** Undefined for a content type that is not localized. */
  locale?: string;
  revision: number;
}

/**
 * What a draft held at a revision: relations as `{ documentId, locale? }`, files as `{ id, documentId }`,
 * components whole but for their ids, all else as Strapi hands it out. Undefined where that is not known, or no longer.
 */
export const versionAt = async ({
  uid,
  documentId,
  locale = '',
  revision,
}: DraftAt): Promise<Content | undefined> => {
  const [row] = await queryPrepared<{ content: string }>(
    `select content as "content" from ${versionsTable()}
      where content_type = ? and document = ? and language = ? and revision = ?
        and event not in ('unpublished', 'deleted')
      order by id desc limit 1`,
    [uid, documentId, locale, revision],
  );
  return row && jsonOf<Content>(row.content);
};
