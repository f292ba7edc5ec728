/**
 * What was copied from a web page, a word processor or a text, as clean Markdown. Runs in the panel and on the server.
 */
export { MARK } from './footnotes';
export {
  blocksFromPage,
  markdownFromHtml,
  parsePage,
  readPasted,
  writeFootnote,
  writePasted,
} from './from-html';
export { blocksFromText, markdownFromText } from './from-text';
export { ADDRESS } from './players';
export { writeBlocks } from './write-blocks';
