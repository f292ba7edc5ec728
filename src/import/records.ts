/**
 * What a source gives and the target takes: plain records, in any order. A record names others by the source's own
 * ids, and may name one that comes later, or never. Times are UTC; null is "the source does not say".
 */
export type SourceRecord =
  | SiteRecord
  | UserRecord
  | AuthorRecord
  | TopicRecord
  | MediaRecord
  | ArticleRecord
  | NoteRecord
  | CommentRecord
  | RedirectRecord
  | LossRecord;

/** The site that the other records of a file come from. Its first; everything else is counted under its address. */
export interface SiteRecord {
  kind: 'site';
  /** Its front page, without a slash at the end: two files of one site have the same. */
  id: string;
  name: string | null;
  description: string | null;
  /** As BCP 47. */
  locale: string | null;
}

/** An account, which becomes a Reader: without a password, in no role but theirs. */
export interface UserRecord {
  kind: 'user';
  id: string;
  username: string;
  email: string | null;
  displayName: string | null;
  createdAt: Date | null;
}

/** A person named in bylines, or signing notes. */
export interface AuthorRecord {
  kind: 'author';
  id: string;
  name: string;
  slug: string | null;
  bio: string | null;
  url: string | null;
  /** Whether they sign notes. A source that does not know leaves this out. */
  isEditor?: boolean;
}

export interface TopicRecord {
  kind: 'topic';
  id: string;
  name: string;
  slug: string | null;
  description: string | null;
  /** The name of the topic that it stands under at the source. */
  parent: string | null;
}

export interface MediaRecord {
  kind: 'media';
  id: string;
  /** Where it lies at the source, absolute. */
  url: string;
  /** Where it lies below a folder of media that was copied from the source (`2014/05/photo.jpg`). */
  path: string | null;
  title: string | null;
  alt: string | null;
  caption: string | null;
  createdAt: Date | null;
}

export interface ArticleRecord {
  kind: 'article';
  id: string;
  title: string;
  /** As the source writes it; the target keeps it where Foreword's rules allow it. */
  slug: string | null;
  formerSlugs: string[];
  /** Markdown in which HTML may stand. */
  body: string;
  /** Written by a person, as plain text. */
  excerpt: string | null;
  state: 'published' | 'scheduled' | 'draft';
  /** Of a scheduled one. */
  publishAt: Date | null;
  createdAt: Date | null;
  updatedAt: Date | null;
  /** Of a draft, that it was public once. */
  firstPublishedAt: Date | null;
  /** Ids of authors, in order. */
  authors: string[];
  /** Ids of topics. */
  topics: string[];
  /** The id of a media record. */
  cover: string | null;
  canonicalUrl: string | null;
  isNoindex: boolean;
  /** A day (`2014-05-06`). A source that has no such thing leaves this out, and the next one. */
  originallyPublishedOn?: string | null;
  /** Where it was published first. */
  source?: {
    name: string | null;
    url: string | null;
    licence: string | null;
    creditLine: string | null;
  } | null;
  /** Whether its Discussion takes Comments. */
  isOpen: boolean;
  /** Every address that it had at the source: a path with its query, from the root of the host (`/2014/05/old-name/`, `/?p=123`). */
  addresses: string[];
}

/** An editor's note on one Article. */
export interface NoteRecord {
  kind: 'note';
  id: string;
  /** The id of its article. */
  article: string;
  noteKind: 'foreword' | 'commentary' | 'correction' | 'clarification' | 'update' | 'retraction';
  signature: string | null;
  /** The id of the author who signs. A source that knows the signature alone leaves this out. */
  editor?: string | null;
  /** Markdown. */
  body: string;
  placement: 'above' | 'below';
  visibility: 'public' | 'internal';
  createdAt: Date | null;
  firstPublishedAt?: Date | null;
  /** Among the notes of its article; without it, the next one. */
  order?: number | null;
  /** False for a draft on an article that is published. */
  isPublished?: boolean;
}

/** What begins the id of an article that is known by its address alone. */
export const AT_ADDRESS = 'address:';

export interface CommentRecord {
  kind: 'comment';
  id: string;
  /** The id of its article, or, where the source knows no more, an address that it has or had (`AT_ADDRESS` and the path). */
  article: string;
  /** The id of the Comment that it answers. */
  parent: string | null;
  /** Markdown, as a Reader writes it. */
  body: string;
  status: 'approved' | 'pending' | 'spam' | 'rejected' | 'deleted';
  /** The name that stands over it, frozen. */
  authorName: string | null;
  /** The id of a user. */
  user: string | null;
  /** Kept as a keyed hash only: by it a Reader with this confirmed address claims the Comment. */
  email: string | null;
  createdAt: Date | null;
  editedAt?: Date | null;
}

/** An address that leads to an Article, a Topic or an Author, beside those in the article's own record. */
export interface RedirectRecord {
  kind: 'redirect';
  id: string;
  /** A path with its query, from the root of the host. */
  path: string;
  to: { kind: 'article' | 'topic' | 'author'; id: string };
}

/** Something of the source that does not come along, or not as it was. */
export interface LossRecord {
  kind: 'loss';
  /** The kind of thing at the source (`page`, `pingback`, `shortcode`). */
  of: string;
  id: string;
  /** `left-out`: by rule, nothing is wrong. `changed`: it came along otherwise. `unreadable`: damage. */
  outcome: 'left-out' | 'changed' | 'unreadable';
  /** One sentence, without anybody's e-mail or IP address. */
  reason: string;
}
