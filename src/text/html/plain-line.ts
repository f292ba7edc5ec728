/** In UTF-16 units. A longer text is read anyway. */
const LONGEST = 5_000;

/**
 * Words on one line, with the signs between them that are neither Markdown's nor HTML's nor an address's: a full stop only
 * before a space or at the end, and not behind the number with which a list would begin.
 */
const PLAIN = /^(?!\d+\.)[\p{L}\p{N}](?:[\p{L}\p{M}\p{N},;?'’“”…]|\.(?= |$)|!(?= |$)| (?=\S))*$/u;

/** Some of them are letters or marks, and no reader sees them. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;

/** Whether a Comment's body is its own text and nothing else, so that it need not be read. */
export const isPlainLine = (body: string): boolean =>
  body.length <= LONGEST && PLAIN.test(body) && !INVISIBLE.test(body);
