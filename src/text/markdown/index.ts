/**
 * What Markdown is read with beside itself, on the server and in the panel's editor alike: plugins for markdown-it.
 */
export { inlineTags } from './inline-tags';
export { linearFootnotes } from './linear-footnotes';
export { pastedHtml } from './pasted-html';
