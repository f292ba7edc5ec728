/**
 * What an export of Foreword adds to WXR, so that an import has the same again: Markdown beside HTML, notes, exact times.
 * How it is written, the export says (`src/export/wordpress/format.ts`).
 */
export { type OwnArticle, readOwnArticle } from './article';
export { readOwnComment } from './comment';
export { readOwnNamed } from './named';
