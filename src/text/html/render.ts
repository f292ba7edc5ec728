import { inParagraphs } from './blocks';
import { limitRepetitions } from './limits';
import { MORE_MARK, renderArticleMarkdown, renderCommentMarkdown } from './markdown';
import { withoutOwnIds } from './own-ids';
import { parseHtml } from './parse';
import { COMMENT_ELEMENTS, ATTRIBUTES, sanitizeArticleHtml, sanitizeCommentHtml } from './sanitize';
import { serialize } from './serialize';
import { simplify } from './simplify';
import { tidy } from './tidy';
import { element, type Node } from './tree';

/** The body of an Article or an EditorNote as a tree: everything that a browser would find in it. */
export const readArticleBody = (body: string): Node[] =>
  parseHtml(renderArticleMarkdown(limitRepetitions(withoutOwnIds(body))), MORE_MARK);

/** The safe HTML of an Article's or an EditorNote's tree. */
export const articleHtml = (nodes: readonly Node[]): string =>
  sanitizeArticleHtml(serialize(nodes, ATTRIBUTES));

/** The safe HTML of a Comment's body. */
export const commentHtml = (body: string): string => {
  const nodes = parseHtml(renderCommentMarkdown(limitRepetitions(body)));
  const allowed = { elements: COMMENT_ELEMENTS, fragments: new Set<string>() };
  const paragraphs = inParagraphs(simplify(nodes, allowed), element('p'));
  return sanitizeCommentHtml(serialize(tidy(paragraphs), ATTRIBUTES)).trim();
};
