import type { Site, SiteSettings } from '../domain/site';
import { withDefaults } from '../domain/with-defaults';
import { readDefaults, readStored } from '../store/site';

/** What an admin has set of the site, null where nothing, and what then holds. */
export const readSiteSettings = async (): Promise<SiteSettings> => {
  const stored = await readStored();
  const defaults = withDefaults({}, await readDefaults());
  const { language = null, ...others } = stored;
  const values: Partial<Record<keyof Site, unknown>> = { ...others, locale: language };
  const names = Object.keys(defaults) as (keyof Site)[];
  const set = Object.fromEntries(names.map((name) => [name, values[name] ?? null]));
  return { set: { ...set, publisher: withDefaults(stored, defaults).publisher }, defaults };
};
