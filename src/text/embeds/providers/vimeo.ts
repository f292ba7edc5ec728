import type { Provider } from '../provider';

const PAGE =
  /^\/(?:(?:channels|groups|showcase|album)\/[\w-]+\/(?:videos?\/)?)?(\d{4,12})(?:\/([\da-f]{6,20}))?\/?$/;

const FRAME = 'https://player.vimeo.com';

/** Videos. The frame is asked not to track (`dnt`). */
export const vimeo: Provider = {
  id: 'vimeo',
  name: 'Vimeo',
  frameOrigins: [FRAME],
  read({ hostname, pathname, searchParams, href }) {
    const isFrame = hostname === 'player.vimeo.com';
    if (!isFrame && hostname !== 'vimeo.com' && hostname !== 'www.vimeo.com') return undefined;
    const [, id, written = ''] = (isFrame ? /^\/video\/(\d{4,12})\/?$/ : PAGE).exec(pathname) ?? [];
    if (id === undefined) return undefined;
    // What is not listed is shown to those alone who have its key.
    const key = /^[\da-f]{6,20}$/.test(searchParams.get('h') ?? '')
      ? searchParams.get('h')
      : written;
    return {
      address: isFrame ? `https://vimeo.com/${id}${key ? `/${key}` : ''}` : href,
      frame: `${FRAME}/video/${id}?dnt=1${key ? `&h=${key}` : ''}`,
    };
  },
};
