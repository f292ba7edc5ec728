import MarkdownIt from 'markdown-it';
import footnote from 'markdown-it-footnote';

import { withoutDeepNesting, withoutLongRepetitions } from './bounds';

/** The comment that a `<!--more-->` line becomes; a `<!--more-->` within a line is left as it is. */
export const MORE_MARK = 'foreword:more';

const MORE_LINE = /^[ \t]*<!--[ \t]*more\b[^\n>]*-->[ \t]*$/gm;

const articleMarkdown = new MarkdownIt({ html: true, linkify: false, typographer: false });
articleMarkdown.use(footnote);
articleMarkdown.renderer.rules.html_block = (tokens, index) =>
  (tokens[index]?.content ?? '').replace(MORE_LINE, `<!--${MORE_MARK}-->`);

const commentMarkdown = new MarkdownIt({ html: true, linkify: true, breaks: true });

/** Markdown, in which HTML may stand, as HTML. Not yet safe to show: see `clean.ts`. Takes linear time. */
export const renderArticleMarkdown = (source: string): string => render(articleMarkdown, source);

/** A comment's Markdown as HTML, a line break for a line break. Not yet safe to show. */
export const renderCommentMarkdown = (source: string): string => render(commentMarkdown, source);

const render = (markdown: { render(source: string): string }, source: string): string =>
  withoutDeepNesting(markdown.render(withoutLongRepetitions(source)));
