import type { StrapiApp } from '@strapi/strapi/admin';

import { followArticles } from './article/notes/after-saving';
import { registerOnArticles } from './article/register';

import { registerFields } from './fields';
import { registerHints } from './form/hints';
import { registerOnForms } from './form/register';
import { registerOnHomepage } from './home/register';
import { registerImages } from './images/register';
import { registerOnLists } from './lists/register';
import { registerOnLocales } from './locales/register';
import { MenuIcon } from './queue/menu-icon';
import { registerInSettings } from './rules/register';
import { watchSession } from './session/watch-session';
import { registerSite } from './site/register';
import { PERMISSIONS } from './ui/permissions';
import { PLUGIN_ID } from './ui/plugin-id';
import { rightToLeft } from './ui/right-to-left';
import { prefixed, textId } from './ui/translations';

/** The panel as `register` is handed it: what `bootstrap` is handed has no router. */
let panel: StrapiApp | undefined;

export default {
  register(app: StrapiApp) {
    panel = app;
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}`,
      icon: MenuIcon,
      intlLabel: { id: textId('menu'), defaultMessage: 'Desk' },
      permissions: PERMISSIONS.read,
      position: 2,
      Component: () => import('./queue/page'),
    });
    watchSession();
    registerFields(app);
    followArticles(app);
    registerOnHomepage(app);
    registerInSettings(app);
    registerSite(app);
  },

  bootstrap(app: Parameters<typeof registerOnArticles>[0]) {
    registerOnArticles(app);
    registerOnLists(app);
    registerOnForms(app);
    registerHints(app);
    if (!panel) return;
    registerOnLocales(panel);
    registerImages(panel);
  },

  async registerTrads({ locales }: { locales: string[] }) {
    return Promise.all(
      locales.map(async (locale) => {
        const texts = await textsIn(locale).catch(() => ({ default: {} }));
        const inDirection = locale === 'he' ? rightToLeft(texts.default) : texts.default;
        return { data: prefixed(inDirection), locale };
      }),
    );
  },
};

/** The desk's texts in a language, by the file of their own. @throws where there is none */
const textsIn = (locale: string): Promise<{ default: Record<string, string> }> =>
  import(`./translations/${locale}.json`);
