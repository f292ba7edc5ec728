/** The body of an answer whose JSON need not be made again, since parts of it were kept. */
export class ReadyJson {
  /**
   * @param text JSON
   * @param documentIds of all that is in it
   */
  constructor(
    readonly text: string,
    readonly documentIds: readonly string[],
  ) {}

  /** For whoever makes JSON of it all the same. */
  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}
