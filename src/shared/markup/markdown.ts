import MarkdownIt from 'markdown-it';
import footnote from 'markdown-it-footnote';

const articleMarkdown = new MarkdownIt({ html: true, linkify: false, typographer: false });
articleMarkdown.use(footnote);

const commentMarkdown = new MarkdownIt({ html: true, linkify: true, breaks: true });

/** Markdown, in which HTML may stand, as HTML. Not yet safe to show: see `clean.ts`. */
export const renderArticleMarkdown = (source: string): string => articleMarkdown.render(source);

/** A comment's Markdown as HTML, a line break for a line break. Not yet safe to show. */
export const renderCommentMarkdown = (source: string): string => commentMarkdown.render(source);
