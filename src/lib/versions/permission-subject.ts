import { findRow } from '../database';
import { lastVersionOf, type Version } from './read-version';
import type { VersionedDocument } from './version';
import { versionedType } from './versioned-type';

const MAKER = { createdBy: { populate: ['roles'] } };

/**
 * A document as the conditions of permissions look at it; one that is gone as it was, with its maker. Undefined where
 * nothing is known of it.
 */
export const permissionSubject = async (
  place: VersionedDocument,
): Promise<Record<string, unknown> | undefined> => {
  const { documentId, locale } = place;
  const type = versionedType(place.contentType);
  if (!type) return undefined;
  const where = { documentId, ...(type.revision.isLocalized && { locale }) };
  const draft = type.revision.hasDrafts
    ? await findRow<Record<string, unknown>>(type.uid, {
        where: { ...where, publishedAt: null },
        populate: MAKER,
      })
    : null;
  const row =
    draft ?? (await findRow<Record<string, unknown>>(type.uid, { where, populate: MAKER }));
  if (row) return row;
  const last = await lastVersionOf(place);
  return last && subjectAsKept(last);
};

/** A document as it was when a version of it was recorded. */
export const subjectAsKept = async ({
  documentId,
  locale,
  content,
  maker,
}: Version): Promise<Record<string, unknown>> => {
  const where = { documentId: maker };
  const createdBy =
    maker === null ? null : await findRow('admin::user', { where, populate: ['roles'] });
  return { ...content, documentId, locale: locale || null, createdBy };
};
