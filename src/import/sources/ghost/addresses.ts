import type { SourceOptions } from '../source';
import type { Survey } from './survey';
import { parseUrl } from '../../../text/urls';

/** The site of a file that does not say which it is of, and nobody said it. */
const UNKNOWN = 'https://ghost.invalid';

/** What stands for the address of the site in a file. */
const PLACEHOLDER = /__GHOST_URL__/g;

/** Where a site stands: its front page without a slash at the end. */
export interface Site {
  id: string;
  isKnown: boolean;
  /** The path of its front page, without a slash at the end. */
  base: string;
}

export const siteOf = ({ site }: SourceOptions, { origin }: Survey): Site => {
  const known = site !== undefined && parseUrl(site) ? site : origin;
  const id = (known ?? UNKNOWN).replace(/\/+$/, '');
  return { id, isKnown: known !== undefined, base: new URL(id).pathname.replace(/\/+$/, '') };
};

/** A text with the address of the site in it; without a host where that is not known. */
export const withSite = (text: string, { id, isKnown, base }: Site): string =>
  text.replace(PLACEHOLDER, () => (isKnown ? id : base));

/** An absolute address; undefined for what is none. */
export const absolute = (written: string, site: Site): string | undefined => {
  const address = withSite(written, site);
  return parseUrl(address, `${site.id}/`)?.href;
};
