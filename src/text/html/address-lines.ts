import type MarkdownIt from 'markdown-it';

import { embedOf } from '../embeds';

/** A line that holds nothing but an address. */
const ADDRESS_LINE = /^([ \t]*)(https?:\/\/[!-~]+)(?=[ \t]*$)/gim;

/**
 * Markdown-it plugin: an address alone on a line of a paragraph is a link if a provider of embeds knows it; no sign
 * in it is taken for emphasis. Takes linear time.
 */
export const addressLines = (markdown: MarkdownIt.MarkdownIt): void => {
  markdown.core.ruler.after('block', 'address_lines', ({ tokens }) => {
    tokens.forEach((token, index) => {
      const outer = tokens[index - 1];
      if (token.type !== 'inline' || outer?.type !== 'paragraph_open' || outer.hidden) return;
      if (!token.content.includes('://')) return;
      token.content = token.content.replace(
        ADDRESS_LINE,
        (line, indentation: string, address: string) =>
          embedOf(address) ? `${indentation}<${address}>` : line,
      );
    });
  });
};
