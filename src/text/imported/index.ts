/**
 * Texts of other systems, which are HTML, as Foreword keeps them: Markdown where it says the same, HTML where it says less.
 */
export { blocksOfArticle } from './blocks-of-article';
export { markdownOfComment } from './markdown-of-comment';
export { ordinaryComment } from './ordinary';
