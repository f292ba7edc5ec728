import { stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * The true lengths in bytes of files that this server keeps, by their addresses; the media library knows them to a
 * hundredth of a kilobyte. Files that are elsewhere, or gone, are left out.
 *
 * @param urls as the media library has them
 */
export const coverLengths = async (urls: readonly string[]): Promise<Map<string, number>> => {
  const local = urls.filter((url) => url.startsWith('/uploads/'));
  const lengths = await Promise.all(local.map(lengthOf));
  return new Map(
    local.flatMap((url, index): [string, number][] => {
      const length = lengths[index];
      return length === undefined ? [] : [[url, length]];
    }),
  );
};

const lengthOf = async (url: string): Promise<number | undefined> => {
  const file = path.join(strapi.dirs.static.public, 'uploads', path.basename(url));
  // A file that cannot be looked at has no length that we know.
  return stat(file).then(
    ({ size }) => size,
    () => undefined,
  );
};
