/** In bytes: a few minutes of video. Larger ones belong where videos are served from. */
export const LARGEST_FILE = 200_000_000;
