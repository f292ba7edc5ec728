import { bytes, megabytes } from '../units';
import { type Tagged, TaggedCache } from './tagged-cache';

/** Names and values in turn: Node writes such a list without looking at each again. */
export type HeaderList = string[];

/** A response, ready to be sent. */
export interface CachedResponse extends Tagged {
  etag: string;
  /** By the status that the response is sent with. */
  headers: Record<200 | 304, HeaderList>;
  body: Buffer;
}

/** A part of responses, as the JSON that is sent. */
export interface CachedFragment extends Tagged {
  json: string;
}

/** The responses that this process has ready for anonymous readers. */
export const responseCache = new TaggedCache<CachedResponse>({
  maxSize: megabytes(64),
  maxEntrySize: megabytes(2),
  sizeOf: ({ body }) => bytes(body.length),
});

/**
 * What responses are put together of. A change evicts a list and one of its fragments: the list is made
 * anew of the others.
 */
export const fragmentCache = new TaggedCache<CachedFragment>({
  maxSize: megabytes(32),
  maxEntrySize: megabytes(1),
  sizeOf: ({ json }) => bytes(json.length),
});
