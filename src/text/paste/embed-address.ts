const YOUTUBE = /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]+)/i;
const VIMEO = /^https?:\/\/player\.vimeo\.com\/video\/(\d+)/i;

/** The public address of what a player shows; null for a frame of no known provider. */
export const embedAddressOf = (frame: string): string | null => {
  const youtube = YOUTUBE.exec(frame)?.[1];
  if (youtube !== undefined) return `https://www.youtube.com/watch?v=${youtube}`;
  const vimeo = VIMEO.exec(frame)?.[1];
  return vimeo === undefined ? null : `https://vimeo.com/${vimeo}`;
};
