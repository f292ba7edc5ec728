/** In bytes: a few minutes of video. Larger ones belong on a video host. */
export const LARGEST_FILE = 200_000_000;
