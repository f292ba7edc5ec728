import { commentHtml, isPlainLine } from '../../../text/html';
import type { Facts } from './rules';
import { duplicateKey, fold, hasVisibleText, extractLinks, visibleText } from '../../../text/words';

/** The body of a Comment, and everything that is derived from it alone. */
export interface RenderedBody extends Pick<Facts['comment'], 'body' | 'text' | 'links'> {
  html: string;
  /** Equal for Comments that say the same, to find duplicates; null where there is no visible text. */
  bodyKey: string | null;
  /** The text that Moderators search: folded, so that equivalent spellings match. */
  searchText: string;
}

/**
 * @param written the body as the client sent it
 * @param under the document id of the Comment that it answers; null for a top-level one
 * @param maxLength in characters; a body that is far longer is not rendered, since the rules refuse it
 */
export const renderBody = (
  written: string,
  under: string | null,
  maxLength = Infinity,
): RenderedBody => {
  const body = written.trim();
  if (body.length > maxLength * UTF16_UNITS) {
    return { body, html: '', text: body, links: [], bodyKey: null, searchText: '' };
  }
  const html = commentHtml(body);
  const isPlain = isPlainLine(body);
  const text = isPlain ? body : visibleIn(html);
  const links = isPlain ? [] : extractLinks(html);
  return {
    body,
    html,
    text,
    links,
    bodyKey: text ? duplicateKey({ text, links, under: under ?? '' }) : null,
    searchText: fold(text),
  };
};

const visibleIn = (html: string): string => (hasVisibleText(html) ? visibleText(html) : '');

/** A character has at most two UTF-16 units. */
const UTF16_UNITS = 2;
