import type { UID } from '@strapi/strapi';
import type { Context } from 'koa';

import { documentAccess } from '../../../../lib/admin-roles';
import { type FailedPublication, listFailedPublications } from '../../../../lib/schedule';
import { permissionSubject } from '../../../../lib/versions';

export default {
  /** GET /desk/failed: the documents that could not be published at their time, of those that the caller may read */
  async find(ctx: Context) {
    const data: object[] = [];
    for (const failed of await listFailedPublications()) {
      const shown = await shownTo(ctx, failed);
      if (shown) data.push(shown);
    }
    ctx.body = { data };
  },
};

const shownTo = async (ctx: Context, { uid, failure, ...place }: FailedPublication) => {
  const contentType = uid as UID.ContentType;
  const { documentId, locale } = place;
  const document = await permissionSubject({ contentType, documentId, locale: locale ?? '' });
  const access = documentAccess(ctx.state.userAbility, uid);
  if (!document || !access.may('read', document)) return undefined;
  const mayReadTitle = access.may('read', document, 'title');
  return { type: uid, ...place, title: mayReadTitle ? (document.title ?? null) : null, ...failure };
};
