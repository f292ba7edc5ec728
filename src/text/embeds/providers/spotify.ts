import type { Provider } from '../provider';

const ORIGIN = 'https://open.spotify.com';

const PAGE =
  /^\/(?:intl-[a-z]{2,5}\/)?(?:embed\/)?(?:embed-podcast\/)?(album|artist|episode|playlist|show|track)\/([A-Za-z\d]{6,40})\/?$/;

/** Tracks, albums, lists, shows and their episodes. */
export const spotify: Provider = {
  id: 'spotify',
  name: 'Spotify',
  frameOrigins: [ORIGIN],
  read({ hostname, pathname, href }) {
    if (hostname !== 'open.spotify.com') return undefined;
    const [, kind, id] = PAGE.exec(pathname) ?? [];
    if (kind === undefined || id === undefined) return undefined;
    const isFrame = pathname.includes('/embed');
    return {
      address: isFrame ? `${ORIGIN}/${kind}/${id}` : href,
      frame: `${ORIGIN}/embed/${kind}/${id}`,
    };
  },
};
