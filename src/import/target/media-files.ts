import fs from 'node:fs';
import path from 'node:path';

/** What files are, by the ends of their names. SVG is left out, as for every upload: it can carry script. */
const TYPES: Readonly<Record<string, string>> = {
  ...{ '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg', '.png': 'image/png', '.gif': 'image/gif' },
  ...{ '.webp': 'image/webp', '.avif': 'image/avif', '.bmp': 'image/bmp', '.tif': 'image/tiff' },
  ...{ '.tiff': 'image/tiff', '.mp3': 'audio/mpeg', '.m4a': 'audio/mp4', '.ogg': 'audio/ogg' },
  ...{ '.wav': 'audio/wav', '.mp4': 'video/mp4', '.webm': 'video/webm', '.mov': 'video/quicktime' },
  ...{ '.pdf': 'application/pdf', '.txt': 'text/plain', '.csv': 'text/csv' },
};

/** A file in a folder of media that was copied from a source. */
export interface MediaFile {
  path: string;
  name: string;
  type: string;
  /** In bytes. */
  size: number;
}

/**
 * The file of this path below a folder, or why there is none that comes along. Nothing outside of the folder is read, links
 * that lead out of it included.
 *
 * @param largest in bytes
 */
export const mediaFile = (
  folder: string,
  relative: string | null,
  largest: number,
): MediaFile | string => {
  if (relative === null || relative.includes('\0')) return 'The source does not say where it lies.';
  const type = TYPES[path.extname(relative).toLowerCase()];
  if (type === undefined) return 'Files of its kind are not taken.';
  const found = resolveWithin(folder, relative);
  if (found === undefined) return `There is no ${relative} in the folder.`;
  const stats = fs.statSync(found);
  if (!stats.isFile()) return `${relative} is no file.`;
  if (stats.size > largest) return `It is larger than ${Math.floor(largest / 1_000_000)} MB.`;
  return { path: found, name: path.basename(relative), type, size: stats.size };
};

const resolveWithin = (folder: string, relative: string): string | undefined => {
  try {
    const root = fs.realpathSync(folder);
    const found = fs.realpathSync(path.join(root, relative));
    return found.startsWith(root + path.sep) ? found : undefined;
  } catch {
    return undefined;
  }
};
