import { fillPattern, isAddress } from './pattern';
import { parseUrl } from '../../../text/urls';

/** Where the demo page shows a preview. */
export const DEMO_PREVIEW = '/article.html?slug={slug}&locale={locale}&preview={token}';

/** Where previews of Articles are shown. */
export interface PreviewPlace {
  /** A path or an address, with placeholders. */
  pattern: string;
  /** What stands before a path, without a slash at its end. */
  origin: string;
}

/** What the address of a preview depends on. */
export interface Previewed {
  documentId: string;
  locale: string;
  slug: string;
  token: string;
}

/** The address of one preview. */
export const previewAddress = (
  { pattern, origin }: PreviewPlace,
  { documentId, locale, slug, token }: Previewed,
): string => {
  const filled = fillPattern(pattern, { documentId, locale, slug, token });
  return isAddress(pattern) ? filled : origin + filled;
};

/** The origin that previews are shown from; undefined where the address is none, as after a malformed `Host`. */
export const previewOrigin = ({ pattern, origin }: PreviewPlace): string | undefined => {
  const address = isAddress(pattern) ? pattern.replaceAll(/[{}]/g, '') : origin;
  return parseUrl(address)?.origin;
};
