import type { PluginRouter, RouterFactory } from '../../../lib/strapi-patches';

/** The whole name, by which LOGIN_REQUIRED is answered where nobody is signed in. */
const UPDATE_ME = 'plugin::users-permissions.user.updateMe';

/** Before Strapi's own: `/users/me` is also a `/users/:id`. Whoever has a token of the host site needs no permission. */
const ROUTES: PluginRouter['routes'] = [
  { method: 'PUT', path: '/users/me', handler: UPDATE_ME, config: { prefix: '' } },
  { method: 'POST', path: '/auth/sso', handler: 'user.sso', config: { prefix: '', auth: false } },
];

/** The plugin's routes of the content API with ours. They are made late, when all content types are there. */
export const withAccountRoutes =
  (createRouter: RouterFactory): RouterFactory =>
  (context) => {
    const router = createRouter(context);
    return { ...router, routes: [...ROUTES, ...router.routes] };
  };
