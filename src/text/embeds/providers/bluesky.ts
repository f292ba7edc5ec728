import type { Provider } from '../provider';

const POST = /^\/profile\/([\w.:-]+)\/post\/([a-z\d]{6,30})\/?$/i;

const FRAME = /^\/embed\/(did:[\w.:-]+)\/app\.bsky\.feed\.post\/([a-z\d]{6,30})\/?$/i;

/** Posts. A post is a link, and no player. */
export const bluesky: Provider = {
  id: 'bluesky',
  name: 'Bluesky',
  frameOrigins: [],
  read({ hostname, pathname, href }) {
    const isFrame = hostname === 'embed.bsky.app';
    if (!isFrame && hostname !== 'bsky.app') return undefined;
    const [, by, post] = (isFrame ? FRAME : POST).exec(pathname) ?? [];
    if (by === undefined || post === undefined) return undefined;
    return { address: isFrame ? `https://bsky.app/profile/${by}/post/${post}` : href };
  },
};
