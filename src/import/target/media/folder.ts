import fs from 'node:fs';
import path from 'node:path';

import { KIND_NOT_TAKEN, typeOfName } from './file-types';

/** A file of a source, on this machine. */
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
  const type = typeOfName(relative);
  if (type === undefined) return KIND_NOT_TAKEN;
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
