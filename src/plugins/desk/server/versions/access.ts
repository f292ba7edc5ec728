import type { UID } from '@strapi/strapi';
import type { Context } from 'koa';

import { type DocumentAccess, documentAccess } from '../../../../lib/admin-roles';
import { forewordError } from '../../../../lib/errors';
import type { AdminAction } from '../../../../lib/schema';
import {
  permissionSubject,
  readVersion,
  type Version,
  type VersionedDocument,
  versionNotFound,
} from '../../../../lib/versions';

const notAllowed = () =>
  forewordError('NOT_ALLOWED', 'Your role has no permission for this document.');

/** What the caller may do with documents of a type; refused where there is none with which they may. */
export const accessTo = (ctx: Context, uid: UID.ContentType, action: AdminAction) => {
  const access = documentAccess(ctx.state.userAbility, uid);
  if (!access.may(action)) throw notAllowed();
  return access;
};

/**
 * Refuses callers who may not do this with a document.
 *
 * @returns whether they may do it with a field of it
 * @throws DOCUMENT_NOT_FOUND, NOT_ALLOWED
 */
export const permittedFields = async (
  access: DocumentAccess,
  place: VersionedDocument,
  action: AdminAction,
): Promise<(field: string) => boolean> => {
  const document = await permissionSubject(place);
  if (!document) throw forewordError('DOCUMENT_NOT_FOUND', 'There is no such document.');
  if (!access.may(action, document)) throw notAllowed();
  return (field) => access.may(action, document, field);
};

/**
 * A version, if the caller may do this with its document.
 *
 * @throws VERSION_NOT_FOUND, NOT_ALLOWED
 */
export const permittedVersion = async (
  ctx: Context,
  id: string,
  action: AdminAction,
): Promise<{ version: Version; isPermitted: (field: string) => boolean }> => {
  const version = /^\d{1,10}$/.test(id) ? await readVersion(Number(id)) : undefined;
  if (!version) throw versionNotFound();
  const access = accessTo(ctx, version.contentType, action);
  return { version, isPermitted: await permittedFields(access, version, action) };
};
