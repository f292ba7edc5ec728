/**
 * The shape of the sample content that `npm run demo` loads.
 *
 * It is plain data: authors, topics and readers are named by a `key`, which lives only in these files, and times are
 * given as distances (days before today, minutes after publication), so that the sample is always recent.
 */

export type DemoLocale = 'en' | 'he';

export type DemoNoteKind =
  'foreword' | 'commentary' | 'correction' | 'clarification' | 'update' | 'retraction';

export interface DemoAuthor {
  readonly key: string;
  readonly name: string;
  readonly bio: string;
  readonly url?: string;
  readonly isEditor: boolean;
}

export interface DemoTopic {
  readonly key: string;
  readonly name: string;
  readonly description: string;
}

export interface DemoReader {
  readonly key: string;
  readonly username: string;
  readonly email: string;
  readonly displayName: string;
  readonly bio?: string;
}

export interface DemoNote {
  readonly kind: DemoNoteKind;
  /** Markdown. */
  readonly body: string;
  /** The key of a DemoAuthor whose `isEditor` is true. */
  readonly editor: string;
  readonly placement: 'above' | 'below';
  readonly visibility: 'public' | 'internal';
  readonly order: number;
  readonly published: boolean;
}

export interface DemoComment {
  /** The key of a DemoReader. */
  readonly reader: string;
  /** Markdown: paragraphs, emphasis, quotes, lists, inline code and links only. */
  readonly body: string;
  readonly minutesAfterPublication: number;
  /** `approved` where it is left out. */
  readonly status?: 'approved' | 'pending' | 'rejected';
  readonly pinned?: boolean;
  readonly replies?: readonly DemoComment[];
}

export interface DemoSource {
  readonly name: string;
  readonly url: string;
  readonly licence: string;
  readonly creditLine: string;
}

export interface DemoArticle {
  readonly key: string;
  readonly locale: DemoLocale;
  readonly title: string;
  /** Derived from the title where it is left out. */
  readonly slug?: string;
  /** Markdown in which HTML may stand. */
  readonly body: string;
  /** Derived from the body where it is left out. */
  readonly excerpt?: string;
  /** Keys of DemoAuthors, in the order of the byline. */
  readonly authors: readonly string[];
  /** Keys of DemoTopics. */
  readonly topics: readonly string[];
  /** YYYY-MM-DD. */
  readonly originallyPublishedOn?: string;
  readonly publishedDaysAgo: number;
  readonly source?: DemoSource;
  readonly notes: readonly DemoNote[];
  /** Open where it is left out. */
  readonly discussion?: { readonly state: 'open' | 'closed' | 'hidden' };
  readonly comments: readonly DemoComment[];
  readonly published: boolean;
}

export interface DemoContent {
  readonly authors: readonly DemoAuthor[];
  readonly topics: readonly DemoTopic[];
  readonly readers: readonly DemoReader[];
  readonly articles: readonly DemoArticle[];
}
