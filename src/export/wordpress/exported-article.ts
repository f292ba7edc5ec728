import type { Named } from './channel';
import type { ExportedNote } from './note-block';

/** A picture of the media library. */
export interface ExportedFile {
  id: number;
  url: string;
  title: string;
  alt: string;
  caption: string;
  createdAt: Date;
}

/** An Article as an item has it. */
export interface ExportedArticle {
  id: number;
  documentId: string;
  locale: string | null;
  state: 'publish' | 'future' | 'draft';
  title: string;
  slug: string;
  url: string | null;
  body: string;
  html: string;
  /** One that a person wrote. */
  excerpt: string | null;
  createdAt: Date;
  updatedAt: Date;
  firstPublishedAt: Date | null;
  /** Of one that is to be published. */
  publishAt: Date | null;
  canonicalUrl: string | null;
  isNoindex: boolean;
  isOpen: boolean;
  authors: Named[];
  topics: Named[];
  cover: ExportedFile | null;
  /** In their order; whoever sees the Article does not see them all. */
  notes: ExportedNote[];
  formerSlugs: string[];
  redirects: string[];
  originallyPublishedOn: unknown;
  source: unknown;
}
