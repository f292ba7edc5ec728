import type { Provider } from '../provider';

const HOSTS =
  /^(?:(?:www\.|m\.|music\.)?youtube\.com|(?:www\.)?youtube-nocookie\.com|(?:www\.)?youtu\.be)$/;

const ID = /^[\w-]{6,24}$/;

const FRAME = 'https://www.youtube-nocookie.com';

/** Videos and lists of them. The frame is the one that sets no cookie before it plays. */
export const youtube: Provider = {
  id: 'youtube',
  name: 'YouTube',
  frameOrigins: [FRAME],
  read({ hostname, pathname, searchParams, href }) {
    if (!HOSTS.test(hostname)) return undefined;
    const isFrame = hostname.includes('nocookie') || /^\/(?:embed|v)\//.test(pathname);
    const list = searchParams.get('list') ?? '';
    const video = videoOf(hostname, pathname, searchParams.get('v'));
    if (video !== undefined) {
      const start = secondsOf(searchParams.get('start') ?? searchParams.get('t') ?? '');
      return {
        address: isFrame
          ? `https://www.youtube.com/watch?v=${video}${start > 0 ? `&t=${start}s` : ''}`
          : href,
        frame: `${FRAME}/embed/${video}${start > 0 ? `?start=${start}` : ''}`,
      };
    }
    const isList = pathname === '/playlist' || pathname === '/embed/videoseries';
    if (!isList || !/^[\w-]{6,64}$/.test(list)) return undefined;
    return {
      address: isFrame ? `https://www.youtube.com/playlist?list=${list}` : href,
      frame: `${FRAME}/embed/videoseries?list=${list}`,
    };
  },
};

const videoOf = (host: string, path: string, written: string | null): string | undefined => {
  const [, first = '', second = ''] = path.split('/');
  if (host.endsWith('youtu.be')) return idOf(first);
  if (path === '/watch') return idOf(written ?? '');
  return ['embed', 'shorts', 'live', 'v'].includes(first) && second !== 'videoseries'
    ? idOf(second)
    : undefined;
};

const idOf = (written: string): string | undefined => (ID.test(written) ? written : undefined);

/** `90`, `90s`, `1m30s`, `1h2m3s` in seconds; 0 where it is no time. */
const secondsOf = (written: string): number => {
  const [, hours = 0, minutes = 0, seconds = 0] =
    /^(?:(\d{1,2})h)?(?:(\d{1,4})m)?(?:(\d{1,6})s?)?$/.exec(written) ?? [];
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
};
