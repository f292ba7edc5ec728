import type { StrapiApp } from '@strapi/strapi/admin';

import { registerOnArticles } from './article/register';
import { registerOnHomepage } from './home/register';
import { MenuIcon } from './queue/menu-icon';
import { registerInSettings } from './rules/register';
import { PERMISSIONS } from './shared/permissions';
import { PLUGIN_ID } from './shared/plugin-id';
import { prefixed, textId } from './shared/translations';

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}`,
      icon: MenuIcon,
      intlLabel: { id: textId('menu'), defaultMessage: 'Desk' },
      permissions: PERMISSIONS.read,
      position: 2,
      Component: () => import('./queue/page'),
    });
    registerOnHomepage(app);
    registerInSettings(app);
  },

  bootstrap(app: Parameters<typeof registerOnArticles>[0]) {
    registerOnArticles(app);
  },

  async registerTrads({ locales }: { locales: string[] }) {
    return Promise.all(
      locales.map(async (locale) => {
        const texts = await import(`./translations/${locale}.json`).catch(() => ({ default: {} }));
        return { data: prefixed(texts.default), locale };
      }),
    );
  },
};
