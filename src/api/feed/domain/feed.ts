/** The formats of all feeds, by what their addresses end with. */
export const FORMATS = ['rss', 'atom', 'json'] as const;

export type Format = (typeof FORMATS)[number];

export const MEDIA_TYPES: Record<Format, string> = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
};

/** A feed, whatever its format. All addresses are absolute, all times moments; texts are plain but where they say `html`. */
export interface Feed {
  title: string;
  description: string;
  /** The code of the locale; null where several are mixed. */
  language: string | null;
  /** The page of which this is the feed. */
  homeUrl: string;
  /** Where the feed itself is. */
  selfUrl: string;
  /** The WebSub hub that is told of changes. */
  hubUrl: string | null;
  /** Who answers for all of it. */
  publisher: string;
  /** When anything in it was last changed. */
  updatedAt: Date;
  items: readonly FeedItem[];
}

export interface FeedItem {
  /** A `tag:` URI that never changes. */
  id: string;
  /** Null where it has no page. */
  url: string | null;
  title: string;
  /** The whole text; null where only its summary is sent. */
  html: string | null;
  summary: string | null;
  authors: readonly { name: string; url: string | null }[];
  categories: readonly string[];
  publishedAt: Date;
  /** Not before `publishedAt`. */
  updatedAt: Date;
  picture?: FeedPicture | null;
  /** The conversation under it; undefined where none is shown. */
  conversation?: { count: number; pageUrl: string | null; feedUrl: string; lastAt: Date | null };
  /** Where it was published before. */
  source?: { name: string; url: string } | null;
  rights?: string | null;
  /** What it answers. */
  inReplyTo?: { id: string; url: string | null };
}

export interface FeedPicture {
  url: string;
  /** Its media type. */
  type: string;
  /** In bytes. */
  length: number;
  width: number | null;
  height: number | null;
  alt: string | null;
}
