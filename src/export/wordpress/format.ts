import { createHash } from 'node:crypto';

/** The metas in which an export keeps what WordPress has no place for. */
export const METAS = {
  /** The Markdown of a body, as base64. */
  markdown: '_foreword_markdown',
  /** `ArticleData`, `CommentData`: JSON as base64. */
  data: '_foreword_data',
  /** `NoteData[]` of notes that WordPress must not show: JSON as base64. */
  notes: '_foreword_notes',
} as const;

/** The name of the block that shows a note. */
export const NOTE_BLOCK = 'foreword/note';

/** What the export calls itself in `generator`. */
export const GENERATOR = 'Foreword';

/** What an Article is beside what its item says. Times are ISO 8601. */
export interface ArticleData {
  documentId: string;
  locale: string | null;
  title: string;
  excerpt: string | null;
  createdAt: string;
  updatedAt: string;
  firstPublishedAt: string | null;
  publishAt: string | null;
  canonicalUrl: string | null;
  /** `2014-05-06`. */
  originallyPublishedOn: unknown;
  source: unknown;
  /** Paths that lead to it. */
  redirects: string[];
  /** The digest of the HTML that WordPress shows. */
  digest: string;
}

export interface NoteData {
  documentId: string;
  kind: string;
  placement: 'above' | 'below';
  visibility: 'public' | 'internal';
  isPublished: boolean;
  signature: string | null;
  /** The slug of the Author who signs. */
  editor: string | null;
  order: number | null;
  firstPublishedAt: string | null;
  createdAt: string;
  /** As base64. */
  markdown: string;
  /** The digest of the HTML that WordPress shows. */
  digest: string;
}

export interface CommentData {
  status: string;
  createdAt: string;
  editedAt: string | null;
  digest: string;
}

/** What an Author or a Topic is beside what a channel says of them. */
export interface NamedData {
  name: string;
  /** A bio, a description. */
  text: string | null;
  url: string | null;
  isEditor: boolean;
  redirects: string[];
}

export const toBase64 = (text: string): string => Buffer.from(text).toString('base64');

/** What XML has no place for, or what an import leaves out. */
const LOST = /[^\P{Cc}\t\n\r]|\p{Noncharacter_Code_Point}/gu;

/** A text as it is after its way through a file. */
export const asCarried = (text: string): string =>
  Buffer.from(text).toString().replace(LOST, '').replace(/\r\n?/g, '\n').trim();

/** Tells whether HTML was changed in WordPress: it is the same for what XML makes of a text. */
export const digestOf = (html: string): string =>
  createHash('sha256').update(asCarried(html)).digest('base64url');

/** What WordPress calls the statuses of Comments. */
export const STATUSES: Readonly<Record<string, string>> = {
  approved: '1',
  pending: '0',
  spam: 'spam',
  rejected: 'trash',
  deleted: 'trash',
};
