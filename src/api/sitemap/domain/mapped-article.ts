/** An Article in one locale that a search engine is to know. */
export interface MappedArticle {
  documentId: string;
  locale: string;
  url: string;
  /** When what its page shows was last changed. */
  changedAt: Date;
  /** The address of its cover as the media library has it. */
  cover: string | null;
}

/** Where an Article is in one of its locales. */
export interface Alternate {
  documentId: string;
  locale: string;
  url: string;
}
