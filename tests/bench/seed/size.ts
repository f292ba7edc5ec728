import type { Size } from './content/types';

export const READERS = 500;

/** One Article has a twentieth of all Comments, another a hundredth. */
const BUSY = [20, 100];

/** So much content, as `npm run bench` compares it. */
export const sizeOf = ({ articles, comments }: Pick<Size, 'articles' | 'comments'>): Size => ({
  articles,
  comments,
  readers: READERS,
  busy: BUSY.map((part) => Math.floor(comments / part)),
});
