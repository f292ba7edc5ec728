import path from 'node:path';

/** What files are, by the ends of their names. SVG is left out, as for every upload: it can carry script. */
const TYPES: Readonly<Record<string, string>> = {
  ...{ '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg', '.png': 'image/png', '.gif': 'image/gif' },
  ...{ '.webp': 'image/webp', '.avif': 'image/avif', '.bmp': 'image/bmp', '.tif': 'image/tiff' },
  ...{ '.tiff': 'image/tiff', '.mp3': 'audio/mpeg', '.m4a': 'audio/mp4', '.ogg': 'audio/ogg' },
  ...{ '.wav': 'audio/wav', '.mp4': 'video/mp4', '.webm': 'video/webm', '.mov': 'video/quicktime' },
  ...{ '.pdf': 'application/pdf', '.txt': 'text/plain', '.csv': 'text/csv' },
};

/** Pages and pictures that can carry script, whatever they are called. */
const ACTIVE = /html|xml|svg|script/;

export const KIND_NOT_TAKEN = 'Files of its kind are not taken.';

/** Undefined for a file that is not taken. */
export const typeOfName = (name: string): string | undefined =>
  TYPES[path.extname(name).toLowerCase()];

/**
 * What a file that a server has sent is: what its name says, or, where the server has sent a picture in another format, that.
 *
 * @param contentType as the server says, or null
 * @returns why it is not taken, as a sentence
 */
export const servedFile = (
  name: string,
  contentType: string | null,
): { name: string; type: string } | string => {
  const own = typeOfName(name);
  if (own === undefined) return KIND_NOT_TAKEN;
  const [said = ''] = (contentType ?? '').toLowerCase().split(';', 1);
  const served = said.trim();
  const isOther = kindOf(served) === 'text' && kindOf(own) !== 'text';
  if (ACTIVE.test(served) || isOther) return `What its server sends is ${served}.`;
  const end = Object.keys(TYPES).find((one) => TYPES[one] === served);
  if (served === own || end === undefined || kindOf(served) !== kindOf(own))
    return { name, type: own };
  return { name: path.basename(name, path.extname(name)) + end, type: served };
};

const kindOf = (type: string): string | undefined => type.split('/', 1)[0];
