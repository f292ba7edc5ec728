import { z } from '@strapi/utils';
import type { Context } from 'koa';

import { readerOf } from '../../../api/comment/domain/reader-actions';
import type { CallerState } from '../../../lib/access';
import { serverOwned } from '../../../lib/errors';
import { parse } from '../../../lib/requests';
import type { Action } from '../../../lib/strapi-patches';
import schema from '../content-types/user/schema.json';
import { changeAccount } from './change-account';
import { AccountChanges } from './requests';
import { readSettingsOf } from './settings';

const NoQuery = z.strictObject({});

/** GET /users/me: as Strapi answers it, with the Reader's settings unless `fields` names others. */
export const withSettings =
  (action: Action): Action =>
  async (ctx) => {
    await action(ctx);
    const { user }: CallerState = ctx.state;
    const { body } = ctx;
    if (!user || 'fields' in ctx.query || typeof body !== 'object' || body === null) return;
    ctx.body = { ...body, ...(await readSettingsOf(user.id)) };
  };

/** PUT /users/me, which answers as the GET does. @param read the action of the GET */
export const updateMe =
  (read: Action): Action =>
  async (ctx) => {
    const { id } = readerOf(ctx.state, 'plugin::users-permissions.user.updateMe');
    parse(NoQuery, ctx.query);
    refuseOthersFields(ctx);
    await changeAccount(id, parse(AccountChanges, ctx.request.body));
    await read(ctx);
  };

/**
 * Says that a field is not the Reader's to write, where it is one of the account, and not that it is unknown.
 *
 * @throws SERVER_OWNED_FIELD
 */
const refuseOthersFields = ({ request }: Context): void => {
  const sent: unknown = request.body;
  if (typeof sent !== 'object' || sent === null) return;
  const foreign = Object.keys(sent).find(
    (name) => Object.hasOwn(schema.attributes, name) && !Object.hasOwn(AccountChanges.shape, name),
  );
  if (foreign !== undefined) throw serverOwned(foreign);
};
