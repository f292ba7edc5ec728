/** The languages an editor may choose for the panel, beside English. */
export default {
  config: { locales: ['he', 'ru'] },
};
