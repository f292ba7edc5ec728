/** Which of its rows a document with drafts is in; null where the type has none. */
export type RowState = 'draft' | 'published' | null;

/** What tells one row of a content type from all others, on any site. */
export interface Identity {
  documentId: string;
  locale: string | null;
  state: RowState;
}

/** What a relation leads to, with its place among others from either side. */
export type Reference = (
  | { documentId: string; locale?: string; state?: Exclude<RowState, null> }
  /** A row of a type that is not written, by the value of an attribute that no two have. */
  | { by: Record<string, string> }
) & { order?: number; inverseOrder?: number };

/** What a row or a component holds. */
export interface Content {
  /** By attribute: times as ISO 8601 in UTC, big integers as text, all else as JSON has it. */
  data: Record<string, unknown>;
  relations: Record<string, Reference[]>;
  components: Record<string, ComponentRecord[]>;
}

export interface ComponentRecord extends Content {
  component: string;
}

/** A row of a content type. */
export interface PlainRecord extends Identity, Content {
  type: string;
}
