import {
  element,
  inParagraphs,
  type Node,
  parseHtml,
  serialize,
  simplify,
  tidy,
  withoutOwnIds,
} from '../tree';
import { limitRepetitions } from './limits';
import { MORE_MARK, renderArticleMarkdown, renderCommentMarkdown } from './markdown';
import { isPlainLine } from './plain-line';
import { COMMENT_ELEMENTS, ATTRIBUTES, sanitizeArticleHtml, sanitizeCommentHtml } from './sanitize';

/** The body of an Article or an EditorNote as a tree: everything that a browser would find in it. */
export const readArticleBody = (body: string): Node[] =>
  parseHtml(renderArticleMarkdown(limitRepetitions(withoutOwnIds(body))), MORE_MARK);

/** The safe HTML of an Article's or an EditorNote's tree. */
export const articleHtml = (nodes: readonly Node[]): string =>
  sanitizeArticleHtml(serialize(nodes, ATTRIBUTES));

/** The safe HTML of a Comment's body. */
export const commentHtml = (body: string): string =>
  isPlainLine(body) ? `<p>${body}</p>` : commentHtmlOfMarkdown(body);

/** The same of any body; `commentHtml` is faster where there is nothing to read. */
export const commentHtmlOfMarkdown = (body: string): string => {
  const nodes = parseHtml(renderCommentMarkdown(limitRepetitions(body)));
  const allowed = { elements: COMMENT_ELEMENTS, fragments: new Set<string>() };
  const paragraphs = inParagraphs(simplify(nodes, allowed), element('p'));
  return sanitizeCommentHtml(serialize(tidy(paragraphs), ATTRIBUTES)).trim();
};
