import { providers } from './providers';
import type { Shown } from './provider';
import { parseUrl } from '../urls';

/** An address of a provider on the list. */
export interface Embed extends Shown {
  /** The provider's id. */
  provider: string;
  /** The provider's name. */
  name: string;
}

/** Over http or https, in ASCII, with a bare host: no user, no port, nothing that browsers read otherwise than people. */
const ADDRESS = /^https?:\/\/([a-z\d.-]+)([/?#][!#-;=?-[\]_a-z~]*)?$/i;

/** A longer address is none that anybody would paste. */
const LONGEST = 2_000;

/** What an address of a provider on the list shows; undefined for any other. */
export const embedOf = (written: string): Embed | undefined => {
  const address = written.trim();
  if (address.length > LONGEST || !ADDRESS.test(address)) return undefined;
  const url = parseUrl(address);
  if (!url) return undefined;
  url.protocol = 'https:';
  if (isLookAlike(url.hostname)) return undefined;
  for (const { id, name, read } of providers) {
    const shown = read(url);
    if (shown) return { provider: id, name, ...shown };
  }
  return undefined;
};

/**
 * The address of the page that the `src` of an iframe shows; null where it is of no provider on the list.
 * `//host/…` is read as https.
 */
export const embedAddressOf = (iframeSrc: string): string | null =>
  embedOf(iframeSrc.trim().replace(/^\/\//, 'https://'))?.address ?? null;

/** Whether an address is that of a provider's frame, as `embedOf` gives it. */
export const isFrameOf = (provider: string, frame: string): boolean => {
  const embed = embedOf(frame);
  return embed?.provider === provider && embed.frame === frame;
};

/** Whether a provider of this id is on the list. */
export const isProvider = (id: string): boolean => providers.some((one) => one.id === id);

/** The origins of all players, for a page's Content-Security-Policy. */
export const PLAYER_ORIGINS: readonly string[] = [
  ...new Set(providers.flatMap(({ frameOrigins }) => frameOrigins)),
];

/** Hosts that begin as a well-known one does and end as another: `mastodon.social.example.org`. */
const LOOK_ALIKE =
  /(?:^|\.)(?:youtube\.com|youtu\.be|vimeo\.com|soundcloud\.com|spotify\.com|bsky\.app|twitter\.com|x\.com|mastodon\.social|mastodon\.online|mstdn\.social|mas\.to)\../;

const isLookAlike = (host: string): boolean => LOOK_ALIKE.test(host);
