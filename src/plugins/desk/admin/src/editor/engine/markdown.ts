import MarkdownIt, { type StateInline, type Token } from 'markdown-it';
import footnote from 'markdown-it-footnote';

import { inlineTags, pastedHtml } from '../../../../../../text/markdown';

/** What definitions of a text are known by while it is read; handed to the reading of a part of it. */
export interface Definitions extends Record<PropertyKey, unknown> {
  references?: Record<string, { href: string; title: string }>;
  footnotes?: { refs?: Record<string, number>; list?: unknown[] };
}

type InlineRule = (state: StateInline, isSilent: boolean) => boolean;

/** The type of the token of a link's or an image's definition, which Markdown's own reading leaves out. */
const DEFINITION = 'definition';

const plain = new MarkdownIt();
plain.use(footnote);
const blockRule = (name: string) => {
  plain.block.ruler.enableOnly([name]);
  return plain.block.ruler.getRules('')[0];
};
const inlineRule = (name: string) => {
  plain.inline.ruler.enableOnly([name]);
  return plain.inline.ruler.getRules('')[0];
};

/** Markdown as pages read it, with what an editor has to know beside: where things stand, and how they were written. */
const markdown = new MarkdownIt({ html: true, linkify: false, typographer: false });
markdown.use(footnote).use(pastedHtml).use(inlineTags);
markdown.core.ruler.disable(['footnote_tail']);
// Addresses stay as they are written.
markdown.normalizeLink = (address) => address;

const reference = blockRule('reference');
markdown.block.ruler.at('reference', (state, startLine, endLine, isSilent) => {
  if (!reference?.(state, startLine, endLine, isSilent)) return false;
  if (!isSilent) state.push(DEFINITION, '', 0).map = [startLine, state.line];
  return true;
});

const footnoteDefinition = blockRule('footnote_def');
markdown.block.ruler.at(
  'footnote_def',
  (state, startLine, endLine, isSilent) => {
    const first = state.tokens.length;
    if (!footnoteDefinition?.(state, startLine, endLine, isSilent)) return false;
    const opened = state.tokens[first];
    if (!isSilent && opened) opened.map = [startLine, state.line];
    return true;
  },
  { alt: ['paragraph', 'reference'] },
);

/** Notes at the token that a rule makes how it stands in the text. */
const noteSource = (name: string, type: string): void => {
  const rule: InlineRule | undefined = inlineRule(name);
  markdown.inline.ruler.at(name, (state, isSilent) => {
    const { pos } = state;
    const first = state.tokens.length;
    if (!rule?.(state, isSilent)) return false;
    const token = state.tokens.slice(first, first + 2).find((one) => one.type === type);
    if (token && !isSilent) token.meta = { ...token.meta, source: state.src.slice(pos, state.pos) };
    return true;
  });
};
noteSource('link', 'link_open');
noteSource('image', 'image');
noteSource('footnote_inline', 'footnote_ref');

/** The tokens of a text. @param definitions those of the whole text, where it is a part of one; those found are added */
export const tokensOf = (text: string, definitions: Definitions): Token[] =>
  markdown.parse(text, definitions);

/** A copy that another reading may add to. */
export const copyOf = ({ references, footnotes }: Definitions): Definitions => ({
  references: { ...references },
  footnotes: {
    refs: Object.fromEntries(Object.keys(footnotes?.refs ?? {}).map((label) => [label, -1])),
    list: [],
  },
});

/** Whether Markdown takes an address for one of a link: `javascript:` is none. */
export const isLinkable = (address: string): boolean => markdown.validateLink(address);

/** The name under which a definition is found. */
export const referenceName = (label: string): string => markdown.utils.normalizeReference(label);
