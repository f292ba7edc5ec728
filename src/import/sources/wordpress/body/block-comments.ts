/** A text without the comments by which WordPress' editor marks its blocks. */
export interface WithoutBlockComments {
  html: string;
  /** Whether there were any: then its paragraphs are there already. */
  hasBlocks: boolean;
  /** The blocks that WordPress fills only when it shows them. */
  filledLater: string[];
}

const BLOCK_COMMENT = /^\s*(\/?)wp:([a-z][\w/-]*)\s*([^]*)$/i;

/** What a block leaves in the text, by its name. */
export type BlockContent = (name: string, attributes: string) => string | undefined;

/**
 * Takes the comments of blocks out of a text, and those by which WordPress parts pages; `<!--more-->` stays, on a line of
 * its own. Takes linear time.
 *
 * @param contentOf what stands for a block that has no text; undefined where nobody knows
 */
export const withoutBlockComments = (
  text: string,
  contentOf: BlockContent,
): WithoutBlockComments => {
  const filledLater: string[] = [];
  let html = '';
  let hasBlocks = false;
  let at = 0;
  for (let open = text.indexOf('<!--'); open >= 0; open = text.indexOf('<!--', at)) {
    const end = text.indexOf('-->', open + 4);
    if (end < 0) break;
    const comment = text.slice(open + 4, end);
    html += text.slice(at, open);
    at = end + 3;
    const [, slash, name, attributes = ''] = BLOCK_COMMENT.exec(comment) ?? [];
    if (name === undefined) {
      html += otherComment(comment);
      continue;
    }
    hasBlocks = true;
    if (slash === '/' || !attributes.trimEnd().endsWith('/')) continue;
    const content = contentOf(name, attributes.trimEnd().slice(0, -1));
    if (content === undefined) filledLater.push(name);
    else html += content;
  }
  return { html: html + text.slice(at), hasBlocks, filledLater };
};

const otherComment = (comment: string): string => {
  if (/^\s*more\b/i.test(comment)) return '\n\n<!--more-->\n\n';
  return /^\s*nextpage\s*$/i.test(comment) ? '\n\n' : '';
};
