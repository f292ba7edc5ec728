/** The documents of an answer. */
interface Documents {
  /** Those that a list is of. */
  listed: readonly string[];
  /** All that are anywhere in it. */
  documentIds: readonly string[];
}

/** The body of an answer whose JSON need not be made again, since parts of it were kept. */
export class ReadyJson {
  readonly listed: readonly string[];
  readonly documentIds: readonly string[];

  /** @param text JSON */
  constructor(
    readonly text: string,
    { listed, documentIds }: Documents,
  ) {
    this.listed = listed;
    this.documentIds = documentIds;
  }

  /** For whoever makes JSON of it all the same. */
  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}
