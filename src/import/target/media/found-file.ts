import type { MediaRecord } from '../../records';
import type { MediaFile } from './folder';

/** A file that has been found, and how to clear away what was made to have it. */
export interface FoundFile extends MediaFile {
  discard?: () => void;
}

/** Finds the file of a record, or why it does not come along, as a sentence; empty where files are to stay. Does not reject. */
export type FindFile = (record: MediaRecord) => Promise<FoundFile | string>;
