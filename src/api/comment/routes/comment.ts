import type { Core } from '@strapi/strapi';

/** A Reader's Comments: whoever is not signed in is told so, in the words of the page. */
const signedIn = {
  // The scope is the policy's to check: Strapi's own check answers "Forbidden" to everybody alike.
  auth: { scope: [] },
  policies: [
    {
      name: 'global::signed-in',
      config: {
        action: 'api::comment.comment.create',
        message: 'You must be logged in to post a comment.',
      },
    },
  ],
};

const router: Core.RouterConfig = {
  type: 'content-api',
  routes: [
    { method: 'GET', path: '/articles/:article/comments', handler: 'api::comment.comment.find' },
    {
      method: 'POST',
      path: '/articles/:article/comments',
      handler: 'api::comment.comment.create',
      config: signedIn,
    },
    {
      method: 'POST',
      path: '/comments',
      handler: 'api::comment.comment.create',
      config: signedIn,
    },
  ],
};

export default router;
