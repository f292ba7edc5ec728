import type { Core } from '@strapi/strapi';

import article from './controllers/article';
import body from './controllers/body';
import clip from './controllers/clip';
import decision from './controllers/decision';
import discussion from './controllers/discussion';
import failed from './controllers/failed';
import locale from './controllers/locale';
import name from './controllers/name';
import presence from './controllers/presence';
import queue from './controllers/queue';
import reader from './controllers/reader';
import review from './controllers/review';
import settings from './controllers/settings';
import site from './controllers/site';
import version from './controllers/version';
import { registerPermissions } from './permissions';
import { routes } from './routes';

/** The desk's server: admin routes and permissions. What they do is done by `src/api` and `src/lib`. */
export default {
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await registerPermissions(strapi);
  },
  controllers: {
    article,
    body,
    clip,
    queue,
    decision,
    discussion,
    failed,
    locale,
    name,
    presence,
    reader,
    review,
    settings,
    site,
    version,
  },
  routes,
};
