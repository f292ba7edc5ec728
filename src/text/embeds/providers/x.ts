import type { Provider } from '../provider';

const HOSTS = /^(?:(?:www|mobile|m)\.)?(?:x|twitter)\.com$/;

const POST = /^\/(?:\w{1,20}|i\/web)\/status(?:es)?\/\d{1,20}(?:\/(?:photo|video)\/\d)?\/?$/;

/** Posts. A post is a link, and no player. */
export const x: Provider = {
  id: 'x',
  name: 'X',
  frameOrigins: [],
  read({ hostname, pathname, searchParams, href }) {
    if (hostname === 'platform.twitter.com' && pathname === '/embed/Tweet.html') {
      const framed = searchParams.get('id') ?? '';
      return /^\d{1,20}$/.test(framed)
        ? { address: `https://x.com/i/status/${framed}` }
        : undefined;
    }
    return HOSTS.test(hostname) && POST.test(pathname) ? { address: href } : undefined;
  },
};
