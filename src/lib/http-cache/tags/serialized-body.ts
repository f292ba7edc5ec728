interface Documents {
  /** The ids of the documents that a list is a list of. */
  listed: readonly string[];
  /** The ids of all documents that are anywhere in it. */
  documentIds: readonly string[];
}

/** The body of a response as JSON that has been put together of cached fragments. */
export class SerializedBody {
  readonly listed: readonly string[];
  readonly documentIds: readonly string[];

  constructor(
    readonly json: string,
    { listed, documentIds }: Documents,
  ) {
    this.listed = listed;
    this.documentIds = documentIds;
  }

  /** For middlewares that serialize the body all the same. */
  toJSON(): unknown {
    return JSON.parse(this.json);
  }
}
