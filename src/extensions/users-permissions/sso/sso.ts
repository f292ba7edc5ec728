import { errors, z } from '@strapi/utils';

import { spendToken } from '../../../api/sso-token/store/spend-token';
import { parse } from '../../../lib/requests';
import { type Action, READER } from '../../../lib/strapi-patches';
import { advancedSettings } from '../advanced-settings';
import { readToken, ssoInvalid } from './claims';
import { readerOfHost } from './host-reader';

const Body = z.strictObject({ token: z.string() });

/**
 * POST /auth/sso: signs a user of the host site in, by a token that the site has signed with SSO_SECRET; 404 without that.
 * Answers as signing in with a password does.
 *
 * @throws SSO_INVALID, EMAIL_TAKEN, NAME_TAKEN
 */
export const signInFromHost: Action = async (ctx) => {
  const secret = strapi.config.get<string | undefined>('plugin::users-permissions.ssoSecret');
  if (secret === undefined) throw new errors.NotFoundError();
  const { token } = parse(Body, ctx.request.body);
  const { user, id } = await readToken(token, secret);
  if (!(await spendToken(id.jti, id.expiresAt))) throw ssoInvalid();

  const reader = await readerOfHost(user);
  if (reader.blocked) {
    throw new errors.ApplicationError('Your account has been blocked by an administrator');
  }
  const { email_confirmation } = await advancedSettings();
  if (email_confirmation && !reader.confirmed) {
    throw new errors.ApplicationError('Your account email is not confirmed');
  }

  const sessions = strapi.sessionManager('users-permissions');
  const refresh = await sessions.generateRefreshToken(String(reader.id), undefined, {
    type: 'refresh',
  });
  const access = await sessions.generateAccessToken(refresh.token);
  if ('error' in access) throw ssoInvalid();
  ctx.body = {
    jwt: access.token,
    refreshToken: refresh.token,
    user: await strapi.contentAPI.sanitize.output(reader, strapi.getModel(READER), {
      auth: ctx.state.auth,
    }),
  };
};
