import { disqus } from './disqus';
import { ghost } from './ghost';
import type { Source } from './source';
import { wordpress } from './wordpress';

/** What `npm run import -- <source>` knows, by name. A new source is a folder and a line. */
export const sources: Readonly<Record<string, Source>> = { disqus, ghost, wordpress };
