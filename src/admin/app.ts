/** The languages an editor may choose for the panel, beside English. */
export default {
  config: {
    locales: ['he', 'ru'],
    translations: {
      // Strapi's Hebrew lacks this one, and the console says so on every page.
      he: { 'content-manager.plugin.name': 'ניהול תוכן' },
    },
  },
};
