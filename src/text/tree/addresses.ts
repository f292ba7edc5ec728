import { parseUrl } from '../urls';

/** White space, controls, signs that change the direction of text, and what ends an attribute. */
const REFUSED = /[\s\p{Cc}"<>`\\]|(?![\u200C\u200D])\p{Cf}/u;

/** What stands in an address as it is. Source: RFC 3986, section 2 */
const PLAIN = /^[\w\-.~:/?#[\]@!$&'()*+,;=%]*$/;

/** Whether an address is encoded as the URL standard encodes it: in a query, apostrophes are too. */
const isPlain = (address: string): boolean =>
  PLAIN.test(address) && !(address.includes("'") && /\?[^#]*'/.test(address));

const WEB = /^https?:\/\//i;

/**
 * An address of the web as it is kept: as it was written, or, where letters of other scripts, joiners or the like
 * are in it, percent-encoded, with its host in Punycode, as the URL standard has it. Undefined for anything
 * that does not lead to the web, and only there: http or https.
 */
export const webAddress = (written: string): string | undefined => {
  const address = written.trim();
  if (!WEB.test(address) || REFUSED.test(address)) return undefined;
  const url = parseUrl(address);
  return url && isPlain(address) ? address : url?.href;
};

/** What browsers leave out of an address before they read it. */
// eslint-disable-next-line no-control-regex
const IGNORED = /^[\u0000-\u0020\s]+|[\u0000-\u0020\s]+$|[\t\n\r]/g;

/** An address in a text as it is put on a page: see `webAddress`; others as they are. */
export const linkAddress = (written: string): string => {
  const address = written.replace(IGNORED, '');
  if (!WEB.test(address) || isPlain(address)) return address;
  return parseUrl(address)?.href ?? address;
};

/** The address of an image if a page may load it: of the web, or of the page's own site. */
export const imageAddress = (written: string | undefined): string | undefined =>
  addressOf(written ?? '', WEB);

/** Whether a page may load an image from there. */
export const isImageAddress = (written: string | undefined): boolean =>
  imageAddress(written) !== undefined;

/** Whether a link may lead there: to the web, to an e-mail address, or within the page's own site. */
export const isLinkAddress = (written: string): boolean =>
  addressOf(written, /^(?:https?:\/\/|mailto:)/i) !== undefined;

const addressOf = (written: string, allowed: RegExp): string | undefined => {
  const address = linkAddress(written);
  // eslint-disable-next-line no-control-regex
  const bare = address.replace(/[\u0000-\u0020\u007F-\u00A0\uFEFF]/g, '');
  if (bare === '' || /^[/\\]{2}/.test(bare)) return undefined;
  return !/^[^/?#]*:/.test(bare) || allowed.test(bare) ? address : undefined;
};
