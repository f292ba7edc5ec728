import MarkdownIt from 'markdown-it';
import footnote from 'markdown-it-footnote';

import { addressLines } from './address-lines';
import { inlineTags, linearFootnotes, pastedHtml } from '../markdown';

/** The comment that a `<!--more-->` line becomes; a `<!--more-->` within a line is left as it is. */
export const MORE_MARK = 'foreword:more';

const MORE_LINE = /^[ \t]*<!--[ \t]*more\b[^\n>]*-->[ \t]*$/gm;

const articleMarkdown = new MarkdownIt({ html: true, linkify: false, typographer: false });
articleMarkdown
  .use(footnote)
  .use(linearFootnotes)
  .use(pastedHtml)
  .use(inlineTags)
  .use(addressLines);
articleMarkdown.renderer.rules.html_block = (tokens, index) =>
  (tokens[index]?.content ?? '').replace(MORE_LINE, `<!--${MORE_MARK}-->`);

const commentMarkdown = new MarkdownIt({ html: true, linkify: true, breaks: true });
commentMarkdown.use(pastedHtml).use(inlineTags);

/** Markdown, in which HTML may stand, as HTML. Not yet safe to show: see `sanitize.ts`. Takes linear time. */
export const renderArticleMarkdown = (source: string): string => articleMarkdown.render(source);

/** A comment's Markdown as HTML, a line break for a line break. Not yet safe to show. */
export const renderCommentMarkdown = (source: string): string => commentMarkdown.render(source);
