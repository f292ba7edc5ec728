import { ARTICLE } from './article';

const explorer = (action: string) => [
  { action: `plugin::content-manager.explorer.${action}`, subject: ARTICLE },
];

/** What an admin user needs to see Articles, to change them, and to publish them. */
export const READ_ARTICLES = explorer('read');
export const UPDATE_ARTICLES = explorer('update');
export const PUBLISH_ARTICLES = explorer('publish');
