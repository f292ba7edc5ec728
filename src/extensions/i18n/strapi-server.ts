import { extendI18n, type I18n } from '../../lib/locales';

export default (plugin: I18n): I18n => extendI18n(plugin);
