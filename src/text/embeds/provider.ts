/** What an address of a provider shows. */
export interface Shown {
  /** The page that readers open: absolute, over https. */
  address: string;
  /** The player's frame, where there is one: what a page may load in an iframe once a reader asks for it. */
  frame?: string;
}

/** A site whose pages are shown within others. One file each; the list is in `providers/index.ts`. */
export interface Provider {
  /** The value of `data-provider` in html: lower case, and it stays. */
  id: string;
  /** As readers know it. */
  name: string;
  /**
   * What an address shows, be it of the provider's page or of its frame; undefined where it is neither.
   * The URL is of https, with a host in ASCII, without a user and without a port. A frame's address shows that same frame.
   */
  read: (url: URL) => Shown | undefined;
  /** The origins of its frames, for a page's Content-Security-Policy. */
  frameOrigins: readonly string[];
}
