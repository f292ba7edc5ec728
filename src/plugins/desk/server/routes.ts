type DeskAction = 'read' | 'moderate' | 'edit-words' | 'former-words' | 'ban' | 'settings' | 'site';

const route = (method: string, path: string, handler: string, action: DeskAction) =>
  permitted(method, path, handler, `plugin::desk.${action}`);

const permitted = (method: string, path: string, handler: string, action: string) => ({
  method,
  path,
  handler,
  config: {
    policies: [
      'admin::isAuthenticatedAdmin',
      { name: 'admin::hasPermissions', config: { actions: [action] } },
    ],
  },
});

/** For every admin user: what they may do depends on the document. */
const signedIn = (method: string, path: string, handler: string) => ({
  method,
  path,
  handler,
  config: { policies: ['admin::isAuthenticatedAdmin'] },
});

const COMMENT = '/comments/:documentId';

/**
 * Under `/desk`, for admin users alone. The permission beside each is checked before its handler; that for names, contents,
 * pasted pages, versions and presence, in it.
 */
export const routes = {
  admin: {
    type: 'admin',
    routes: [
      route('GET', '/comments', 'queue.find', 'read'),
      route('GET', '/counts', 'queue.counts', 'read'),
      route('GET', '/summary', 'queue.summary', 'read'),
      route('GET', `${COMMENT}/thread`, 'queue.thread', 'read'),
      route('GET', '/article-counts', 'queue.articleCounts', 'read'),
      route('GET', '/articles/:documentId/discussion', 'discussion.findOne', 'read'),
      route('PUT', '/articles/:documentId/discussion', 'discussion.update', 'moderate'),
      route('POST', '/decisions', 'decision.decide', 'moderate'),
      route('POST', '/decisions/undo', 'decision.undo', 'moderate'),
      route('PUT', `${COMMENT}/pinned`, 'decision.pin', 'moderate'),
      route('GET', '/signatures', 'decision.signatures', 'moderate'),
      route('POST', `${COMMENT}/reply`, 'decision.reply', 'moderate'),
      route('PUT', `${COMMENT}/words`, 'decision.editWords', 'edit-words'),
      route('GET', `${COMMENT}/former-words`, 'queue.formerWords', 'former-words'),
      route('PUT', '/readers/:documentId', 'reader.update', 'ban'),
      // For those who may remove a locale: what would go with it.
      permitted('GET', '/locales', 'locale.find', 'plugin::i18n.locale.delete'),
      signedIn('GET', '/names', 'name.find'),
      signedIn('POST', '/names', 'name.obtain'),
      signedIn('GET', '/names/shown', 'name.findShown'),
      signedIn('GET', '/articles/:documentId/contents', 'article.contents'),
      signedIn('POST', '/articles/:documentId/review', 'review.act'),
      signedIn('GET', '/reviews', 'review.find'),
      signedIn('GET', '/failed', 'failed.find'),
      signedIn('POST', '/left-out', 'body.leftOut'),
      signedIn('POST', '/clip', 'clip.propose'),
      signedIn('POST', '/clip/save', 'clip.save'),
      signedIn('GET', '/versions', 'version.find'),
      signedIn('GET', '/versions/:id', 'version.findOne'),
      signedIn('DELETE', '/versions/:id', 'version.delete'),
      signedIn('POST', '/versions/:id/restore', 'version.restore'),
      signedIn('PUT', '/presence', 'presence.update'),
      signedIn('DELETE', '/presence', 'presence.delete'),
      route('GET', '/settings', 'settings.find', 'settings'),
      route('PUT', '/settings', 'settings.update', 'settings'),
      route('POST', '/settings/try', 'settings.try', 'settings'),
      route('GET', '/site', 'site.find', 'site'),
      route('PUT', '/site', 'site.update', 'site'),
    ],
  },
};
