/**
 * Texts and queries as a search index has them: folded, stemmed terms in any script, the syntax of queries, and
 * snippets of what was found.
 */
export { parseQuery, type Query, type Unit } from './parse-query';
export { snippetOf } from './snippet';
export { type Term, termsIn } from './terms';
export { textOfHtml } from './text-of-html';
