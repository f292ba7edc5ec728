import type { StrapiApp } from '@strapi/strapi/admin';

import { rightToLeft } from '../plugins/desk/admin/src/ui/right-to-left';
import { closeBanners } from './banners';
import { closeGuidedTour } from './guided-tour';
import logo from './logo.svg';
import { followTitle } from './page-title';
import en from './translations/en.json';
import he from './translations/he.json';
import ru from './translations/ru.json';

export default {
  config: {
    auth: { logo },
    menu: { logo },
    head: { favicon: logo },
    /** The languages an editor may choose for the panel, beside English. */
    locales: ['he', 'ru'],
    /** Our name, the names of our types and fields, and what Strapi's translations lack. */
    translations: { en, he: rightToLeft(he), ru },
    notifications: { releases: false },
    tutorials: false,
  },

  register(app: StrapiApp) {
    closeBanners(app);
    closeGuidedTour();
    followTitle();
  },
};
