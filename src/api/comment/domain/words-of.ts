import { commentHtml } from '../../../shared/markup';
import type { Facts } from './rules';
import { duplicateKey } from './words/duplicate-key';
import { fold } from './words/fold';
import { hasVisibleText, linksOf, visibleText } from './words/visible-text';

/** What was written, and all that follows from it alone. */
export interface Words extends Pick<Facts['comment'], 'body' | 'text' | 'links'> {
  html: string;
  /** The same for the same words; null where there is nothing to see. */
  bodyKey: string | null;
  /** What is looked through when Moderators search: the same for words that look or read the same. */
  searchText: string;
}

/**
 * @param written as it came from the client
 * @param maxLength what is far beyond it is not rendered: nobody may keep it anyway
 */
export const wordsOf = (written: string, maxLength = Infinity): Words => {
  const body = written.trim();
  if (body.length > maxLength * UTF16_UNITS) {
    return { body, html: '', text: body, links: [], bodyKey: null, searchText: '' };
  }
  const html = commentHtml(body);
  const text = hasVisibleText(html) ? visibleText(html) : '';
  return {
    body,
    html,
    text,
    links: linksOf(html),
    bodyKey: text ? duplicateKey(text) : null,
    searchText: fold(text),
  };
};

/** A character takes at most so many. */
const UTF16_UNITS = 2;
