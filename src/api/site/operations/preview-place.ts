import { hasPages, publicAddress, valueOf } from '../../../lib/env';
import { DEMO_PREVIEW, type PreviewPlace } from '../domain/preview-pattern';
import { readStored } from '../store/site';

/**
 * Where previews are shown, by the site's settings: its `previewUrl`, or else the demo page. Undefined where there is
 * neither. Changed settings hold with the next call, on every instance within a second.
 *
 * @param ownOrigin where the caller has reached this server, for the demo page where PUBLIC_URL does not say it
 */
export const previewPlace = async (ownOrigin: string): Promise<PreviewPlace | undefined> => {
  const { previewUrl, url } = await readStored();
  const here = valueOf(process.env, 'PUBLIC_URL') ? publicAddress(process.env) : ownOrigin;
  if (previewUrl) return { pattern: previewUrl, origin: url ?? here };
  return hasPages(process.env) ? { pattern: DEMO_PREVIEW, origin: here } : undefined;
};
