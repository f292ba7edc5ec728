import type { MarkdownIt } from 'markdown-it';

/** A list that a `concat` makes longer: it copies nothing, and returns the list itself. */
class GrowingList<Item> extends Array<Item> {
  override concat(...lists: (Item | ConcatArray<Item>)[]): Item[] {
    for (const list of lists.flat() as Item[]) this.push(list);
    return this;
  }
}

/**
 * Makes markdown-it-footnote 4.0 linear: for each note it copies the list of all tokens, by `concat`, so that ten thousand
 * notes take seconds. A plugin for markdown-it, to be used after that one.
 */
export const linearFootnotes = (markdown: MarkdownIt): void => {
  markdown.core.ruler.before('footnote_tail', 'growing_tokens', (state) => {
    state.tokens = GrowingList.from(state.tokens);
  });
  markdown.core.ruler.after('footnote_tail', 'plain_tokens', (state) => {
    state.tokens = Array.from(state.tokens);
  });
};
