/**
 * What was copied from a web page, a word processor or a text, as clean Markdown. Runs in the panel and on the server.
 */
export { blocksFromHtml, markdownFromHtml } from './from-html';
export { blocksFromText, markdownFromText } from './from-text';
