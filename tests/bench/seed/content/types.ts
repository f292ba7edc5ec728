/** How much there is. Of the Comments, `busy` says how many stand on each of the first Articles. */
export interface Size {
  articles: number;
  comments: number;
  readers: number;
  busy: readonly number[];
}

export interface Person {
  documentId: string;
  name: string;
}

export interface Note {
  documentId: string;
  body: string;
  /** Which of the authors signs it. */
  editor: number;
}

export interface Article {
  documentId: string;
  title: string;
  body: string;
  /** Which of the authors, in the order of the byline. */
  authors: readonly number[];
  /** Which of the topics. */
  topics: readonly number[];
  originallyPublishedOn: string;
  publishedAt: Date;
  note: Note | null;
}

export interface Comment {
  documentId: string;
  /** Which of the Articles. */
  article: number;
  /** Which of the Comments it answers: an earlier one on the same Article. */
  parent: number | null;
  /** Which of the Readers. */
  reader: number;
  body: string;
  createdAt: Date;
}

/** What both sides are filled with. Everything is referred to by its place in its list. */
export interface Content {
  authors: Person[];
  topics: Person[];
  readers: Person[];
  articles: Article[];
  comments: Comment[];
}
