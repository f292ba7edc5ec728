import type { Provider } from '../provider';

/** `/@name/112…`, the name of somebody elsewhere with a host; `/embed` is the frame of it. */
const POST = /^(\/@[\w.-]+(?:@[a-z\d.-]+)?\/\d{5,20})(?:\/embed)?\/?$/;

/** Posts on any server: they are known by the form of their address. A post is a link, and no player. */
export const mastodon: Provider = {
  id: 'mastodon',
  name: 'Mastodon',
  frameOrigins: [],
  read({ hostname, pathname, href }) {
    const post = POST.exec(pathname)?.[1];
    const isPublic = /^(?=.*[a-z])[a-z\d-]+(?:\.[a-z\d-]+)+$/.test(hostname);
    if (post === undefined || !isPublic) return undefined;
    const isFrame = /\/embed\/?$/.test(pathname);
    return { address: isFrame ? `https://${hostname}${post}` : href };
  },
};
