import { z } from '@strapi/utils';
import type { Context } from 'koa';

import { Locale } from '../../../../api/comment/domain/requests';
import {
  announcePresence,
  endPresence,
  type OpenDocument,
} from '../../../../api/presence/operations/presences';
import { callerName } from '../../../../lib/access';
import { forewordError } from '../../../../lib/errors';
import { defaultLocale } from '../../../../lib/locales';
import { parse } from '../../../../lib/requests';
import { typeNamed } from '../../../../lib/versions';
import { accessTo, permittedFields } from '../versions/access';

const Place = z.strictObject({
  type: z.string(),
  document: z.string().min(1).max(255),
  locale: Locale,
});

export default {
  /** PUT /desk/presence: says that the caller has a document open, and answers with who else has */
  async update(ctx: Context) {
    const { document, user } = await opened(ctx, ctx.request.body);
    const others = await announcePresence(document, user);
    ctx.body = { data: others.map(({ name }) => ({ name })) };
  },

  /** DELETE /desk/presence?type=&document=&locale=: the caller has closed it */
  async delete(ctx: Context) {
    const { document, user } = await opened(ctx, ctx.query);
    await endPresence(document, user.id);
    ctx.status = 204;
  },
};

/** Of documents alone that the caller may read. */
const opened = async (ctx: Context, place: unknown) => {
  const { type: name, document: documentId, locale } = parse(Place, place);
  const type = typeNamed(name);
  if (!type)
    throw forewordError('PARAMETER_INVALID', 'type: Nobody has this open.', { field: 'type' });
  const access = accessTo(ctx, type.uid, 'read');
  const document: OpenDocument = {
    contentType: type.uid,
    documentId,
    locale: type.revision.isLocalized ? (locale ?? (await defaultLocale())) : '',
  };
  await permittedFields(access, document, 'read');
  const { id } = (ctx.state as { user: { id: number } }).user;
  return { document, user: { id, name: callerName(ctx.state) ?? '' } };
};
