/** An event as it is written. */
export interface NewEvent {
  /** What happened, as `comment.created`. */
  kind: string;
  /** Events of one topic are read in the order in which they happened; see `writeEvents`. */
  topic: string;
  /** The document id of what it happened to. */
  subject: string;
  /** Anything that JSON can hold. */
  data: Readonly<Record<string, unknown>>;
}

/** An event as it is read. */
export interface OutboxEvent extends NewEvent {
  /** Of events of one topic, a later one has a greater id. */
  id: number;
  at: Date;
}
