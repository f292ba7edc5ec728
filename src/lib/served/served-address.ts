import type { Context } from 'koa';

import type { CallerState } from '../access';

/** What an address outside of `/api` is asked. */
export interface ServedRequest {
  ctx: Context;
  /** What the role Public may do: the same whoever asks. */
  caller: CallerState;
}

/** What is sent, or the address to which a reader is sent on. */
export type ServedAnswer =
  | {
      text: string;
      /** Its media type, with the charset. */
      type: string;
      /** Of the cache: ids of documents, uids of content types, and any others that are invalidated. */
      tags: readonly string[];
      /** A page that says that something is not there has 404; 200 where none is named. */
      status?: 200 | 404;
      headers?: Readonly<Record<string, string>>;
    }
  | { movedTo: string };

/** An address, or all that differ only in what they name, outside of `/api`. */
export interface ServedAddress {
  /** With `:name` for a whole segment, as in a route of Strapi's. */
  path: string;
  /** What a browser takes it for: data is never rendered with anything of this site's. */
  kind: 'data' | 'page';
  /** The content-API actions that the role Public needs, or else the address is not there. */
  actions?: readonly string[];
  /** Query parameters on which the answer depends; with any other it is not cached. */
  parameters?: readonly string[];
  /**
   * Undefined where there is nothing at this address.
   *
   * @throws PARAMETER_INVALID, say: errors are sent as everywhere
   */
  answer: (request: ServedRequest) => Promise<ServedAnswer | undefined>;
}
