import type { Action } from '../../../lib/strapi-patches';

interface Sessions {
  cookie?: { name?: string; path?: string; secure?: boolean; sameSite?: 'lax' | 'strict' | 'none' };
}

/** Strapi's default name of the cookie. */
const COOKIE = 'strapi_up_refresh';

/**
 * An action that begins a session, with the refresh token in the httpOnly cookie. Strapi puts it there
 * at a sign-in, but into the body at a registration or a change of password, whatever `sessions.httpOnly`
 * says.
 */
export const withRefreshCookie =
  (action: Action): Action =>
  async (ctx, ...more) => {
    await action(ctx, ...more);
    const { refreshToken, ...body } = (ctx.body ?? {}) as { refreshToken?: string };
    if (refreshToken === undefined) return;

    const { name = COOKIE, ...options } = sessionCookie() ?? {};
    ctx.cookies.set(name, refreshToken, { ...options, httpOnly: true, overwrite: true });
    ctx.body = body;
  };

/**
 * An action that may set cookies. Where the site is on https they are `Secure`, also when the proxy sends
 * no `X-Forwarded-Proto`: Koa's cookies throw then, and nobody could sign in.
 */
export const withSecureCookies =
  (action: Action): Action =>
  (ctx, ...more) => {
    if (sessionCookie()?.secure) ctx.cookies.secure = true;
    return action(ctx, ...more);
  };

const sessionCookie = (): Sessions['cookie'] => {
  const { cookie }: Sessions = strapi.config.get('plugin::users-permissions.sessions');
  return cookie;
};
