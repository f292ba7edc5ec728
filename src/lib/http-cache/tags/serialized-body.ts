/** What a body is made with. */
interface Options {
  /** The ids of the documents that a list is a list of. */
  listed: readonly string[];
  /** The ids of all documents that are anywhere in it. */
  documentIds: readonly string[];
  /** Its media type, where it is another than JSON's. */
  type?: string;
}

/** The body of a response that is sent as it stands: JSON that has been put together of cached fragments, say. */
export class SerializedBody {
  readonly listed: readonly string[];
  readonly documentIds: readonly string[];
  readonly type: string;

  constructor(
    readonly text: string,
    { listed, documentIds, type = 'application/json; charset=utf-8' }: Options,
  ) {
    this.listed = listed;
    this.documentIds = documentIds;
    this.type = type;
  }

  /** For middlewares that serialize JSON all the same. */
  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}
