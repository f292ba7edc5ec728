import type { PageLocale } from '../addresses';

/** What templates know of the site and of the locale that they are in. */
export interface SiteView extends PageLocale {
  /** As the masthead has it. */
  name: string;
  timeZone: string;
}
