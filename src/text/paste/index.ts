/**
 * What was copied from a web page, a word processor or a text, as clean Markdown. Runs in the panel and on the server.
 */
export { markdownFromHtml } from './from-html';
export { markdownFromText } from './from-text';
