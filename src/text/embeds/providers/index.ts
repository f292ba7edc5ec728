import type { Provider } from '../provider';
import { bluesky } from './bluesky';
import { mastodon } from './mastodon';
import { soundcloud } from './soundcloud';
import { spotify } from './spotify';
import { vimeo } from './vimeo';
import { x } from './x';
import { youtube } from './youtube';

/** In the order in which they are asked. Mastodon goes by the form of an address alone, and is the last. */
export const providers: readonly Provider[] = [
  youtube,
  vimeo,
  soundcloud,
  spotify,
  bluesky,
  x,
  mastodon,
];
