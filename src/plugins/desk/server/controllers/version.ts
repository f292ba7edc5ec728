import { z } from '@strapi/utils';
import type { Context } from 'koa';

import { Locale } from '../../../../api/comment/domain/requests';
import type { DocumentAccess } from '../../../../lib/admin-roles';
import { defaultLocale } from '../../../../lib/locales';
import { forewordError } from '../../../../lib/errors';
import { parameter, parse } from '../../../../lib/requests';
import {
  deleteVersion,
  listDeleted,
  listVersions,
  readableFields,
  restoreVersion,
  subjectAsKept,
  typeNamed,
  type VersionedType,
  writableFieldsOf,
} from '../../../../lib/versions';
import { accessTo, permittedFields, permittedVersion } from '../versions/access';
import { withNames } from '../versions/named';
import { deletedDocument, shownVersion } from '../versions/shown';

const Query = z.strictObject({
  type: z.string(),
  document: z.string().min(1).max(255).optional(),
  event: z.literal('deleted').optional(),
  locale: Locale,
  cursor: z.string().max(100).optional(),
  all: z
    .enum(['true', 'false'])
    .optional()
    .transform((text) => text === 'true'),
});

export default {
  /**
   * GET /desk/versions?type=&document=&locale=&cursor=&all=, the versions of a document, and
   * GET /desk/versions?type=&event=deleted&cursor=, the documents that were deleted lately
   */
  async find(ctx: Context) {
    const query = parse(Query, ctx.query);
    const { document: documentId, event, all, cursor = null } = query;
    const type = typeNamed(query.type);
    if (!type) throw invalid('type', 'There are no versions of this.');
    const access = accessTo(ctx, type.uid, 'read');
    if (event === 'deleted') {
      ctx.body = await findDeleted(access, type, cursor);
      return;
    }
    if (documentId === undefined) throw invalid('document', 'Say of which document.');
    const locale = type.revision.isLocalized ? (query.locale ?? (await defaultLocale())) : '';
    const place = { contentType: type.uid, documentId, locale };
    const isPermitted = await permittedFields(access, place, 'read');
    const { data, nextCursor } = await listVersions(place, { all, cursor });
    ctx.body = {
      data: data.map((one) => ({
        ...one,
        fields: readableFields(type.uid, one.fields, isPermitted),
      })),
      meta: { nextCursor },
    };
  },

  /** GET /desk/versions/:id */
  async findOne(ctx: Context) {
    const { version, isPermitted } = await permittedVersion(ctx, parameter(ctx, 'id'), 'read');
    const shown = shownVersion(version, isPermitted);
    const { userAbility } = ctx.state as { userAbility: unknown };
    const content = await withNames(version.contentType, shown.content, userAbility);
    ctx.body = { data: { ...shown, content } };
  },

  /** DELETE /desk/versions/:id: a text that must not be kept */
  async delete(ctx: Context) {
    const { version } = await permittedVersion(ctx, parameter(ctx, 'id'), 'delete');
    await deleteVersion(version.id);
    ctx.status = 204;
  },

  /** POST /desk/versions/:id/restore: makes it the draft */
  async restore(ctx: Context) {
    const id = parameter(ctx, 'id');
    await permittedVersion(ctx, id, 'read');
    const { version, isPermitted } = await permittedVersion(ctx, id, 'update');
    const { user } = ctx.state as { user: { id: number } };
    const fields = writableFieldsOf(version, isPermitted);
    ctx.body = { data: await restoreVersion(version, { fields, user: user.id }) };
  },
};

const findDeleted = async (access: DocumentAccess, type: VersionedType, cursor: string | null) => {
  const { data, nextCursor } = await listDeleted(type, cursor, async (version) =>
    access.may('read', await subjectAsKept(version)),
  );
  const shown = data.map(async (version) => {
    const document = await subjectAsKept(version);
    return deletedDocument(version, (field) => access.may('read', document, field));
  });
  return { data: await Promise.all(shown), meta: { nextCursor } };
};

const invalid = (field: string, message: string) =>
  forewordError('PARAMETER_INVALID', `${field}: ${message}`, { field });
