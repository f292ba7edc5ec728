import { LARGEST_FILE } from '../../../lib/env';
import type { MediaRecord } from '../../records';
import { type Fetching, fileFetcher, whyNotFetched } from './fetch-file';
import { mediaFile, type MediaFile } from './folder';
import type { FindFile } from './found-file';

/** Where an import takes the files of media from; without any of it they stay where they are. */
export interface MediaOptions {
  /** A folder in which they lie. */
  mediaDir?: string;
  fetching?: Fetching;
}

/** @param site the address of the site's front page */
export const fileFinder = ({ mediaDir, fetching }: MediaOptions, site: string): FindFile => {
  if (fetching) return fileFetcher(fetching, site);
  return (record) => Promise.resolve(inFolder(mediaDir, record));
};

/** Why the file of a record would stay where it is, as far as that can be told without asking for it; undefined where it would not. */
export const whyItStays = (
  { mediaDir, fetching }: MediaOptions,
  site: string,
  record: MediaRecord,
): string | undefined => {
  if (fetching) return whyNotFetched(fetching, site, record);
  const found = inFolder(mediaDir, record);
  return typeof found === 'string' ? found : undefined;
};

const inFolder = (folder: string | undefined, { path }: MediaRecord): MediaFile | string =>
  folder === undefined ? '' : mediaFile(folder, path, LARGEST_FILE);
