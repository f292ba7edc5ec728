import type { Provider, Shown } from '../provider';

const FRAME = 'https://w.soundcloud.com';

const HOSTS = /^(?:(?:www|m)\.)?soundcloud\.com$/;

/** `/artist/track`, `/artist/sets/set`, either with the key of what is not listed. */
const PAGE = /^\/[\w-]+\/(?:sets\/)?[\w-]+(?:\/s-\w+)?\/?$/;

/** First parts of paths that are no artist. */
const NO_ARTIST = /^\/(?:discover|you|stream|search|pages|upload|tags|jobs|charts|settings)\//;

/** A track or a list by its number, as the player's code has it. */
const BY_NUMBER = /^https:\/\/api\.soundcloud\.com\/(?:tracks|playlists)\/[\w:%-]{1,80}$/;

/** Tracks and sets. */
export const soundcloud: Provider = {
  id: 'soundcloud',
  name: 'SoundCloud',
  frameOrigins: [FRAME],
  read({ hostname, pathname, searchParams, href }) {
    if (hostname === 'w.soundcloud.com' && /^\/player\/?$/.test(pathname)) {
      return ofPlayer(searchParams.get('url') ?? '');
    }
    const shown = HOSTS.test(hostname) ? ofPage(pathname) : undefined;
    return shown && { ...shown, address: href };
  },
};

const ofPage = (path: string): Shown | undefined => {
  if (!PAGE.test(path) || NO_ARTIST.test(path)) return undefined;
  const address = `https://soundcloud.com${path.replace(/\/$/, '')}`;
  return { address, frame: frameOf(address) };
};

const ofPlayer = (written: string): Shown | undefined => {
  const played = written.replace(/^http:/, 'https:');
  // Only the player knows where the page of a number is.
  if (BY_NUMBER.test(played)) return { address: frameOf(played), frame: frameOf(played) };
  const page = /^https:\/\/(?:(?:www|m)\.)?soundcloud\.com(\/[\w/-]+)$/.exec(played)?.[1];
  return page === undefined ? undefined : ofPage(page);
};

const frameOf = (played: string): string => `${FRAME}/player/?url=${encodeURIComponent(played)}`;
