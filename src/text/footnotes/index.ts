/**
 * Footnotes and links within a text, by the markup that Markdown, word processors and wikis give them.
 */
export { fragmentOf, innerLinksOf, namesOf } from './links';
export { markFootnotes } from './mark-footnotes';
export { type Footnote, pairFootnotes } from './pair-footnotes';
