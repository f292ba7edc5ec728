import { decodeHTMLStrict } from 'entities';

import {
  type FoundTag,
  INLINE_ELEMENTS,
  INVISIBLE_ELEMENTS,
  isSettings,
  kindOfTag,
  NO_PROSE,
  readTag,
  tagKindsIn,
} from '../tree';

/** A letter, or what begins a closing tag, a comment, a declaration or an instruction. */
const TAG_START = /^<(?:[a-z/!]|\?[a-z])/i;

/** A longer tag is none: what is looked at behind each `<` is bounded. */
const LONGEST_TAG = 500;

/** A comment that does not end would hide the rest of a page. */
const stripOpenComments = (text: string): string => {
  const lastClose = text.lastIndexOf('>');
  // Each run of signs is looked at once, so that a million of them take no longer than they must.
  return text.replace(/<+[!?]?/g, (run, place: number) => {
    const isHarmless = run.endsWith('<') || (run === '<?' && place < lastClose);
    return isHarmless ? run : run.slice(-1);
  });
};

/**
 * A text without anything that a browser would take for a tag of HTML, if the text were put on a page as HTML.
 * What is no tag stays: "a < b", "I <3 you", `Vec<String>`, `a<b and c>d`. Takes linear time.
 */
export const stripTags = (text: string): string => {
  if (!text.includes('<')) return text;

  const lower = text.toLowerCase();
  const kindOf = tagKindsIn(text);
  const missing = new Set<string>();
  const pieces: string[] = [];
  let at = 0;
  let close = -1;
  for (let open = text.indexOf('<'); open >= 0; open = text.indexOf('<', Math.max(at, open + 1))) {
    if (!TAG_START.test(text.slice(open, open + 3))) continue;
    if (close < open && close !== Infinity) close = placeOf('>', text, open);
    const limit = Math.min(open + LONGEST_TAG, text.length);
    const found = close < limit ? markupAt(text, open, limit) : undefined;
    const end = found?.end ?? (isUnclosed(text, open, limit) ? open + 1 : 0);
    if (end === 0) continue;

    const tag = found?.tag;
    if (tag && kindOf(tag) === 'text') {
      pieces.push(text.slice(at, end));
      at = end;
      continue;
    }
    // The text around the tag must not join to another tag.
    const isJoining = tag !== undefined && isWithinWords(tag.name) && text[open - 1] !== '<';
    pieces.push(text.slice(at, open), isJoining ? '' : ' ');
    at = end;
    if (!tag || !hidesContent(tag) || missing.has(tag.name)) continue;
    const closing = lower.indexOf(`</${tag.name}`, at);
    if (closing < 0) missing.add(tag.name);
    else at = closing;
  }
  pieces.push(text.slice(at));
  return stripOpenComments(pieces.join(''));
};

/** What a title says: entities decoded, and no markup left, neither what was written nor what they turn into. */
export const textOfTitle = (title: string): string => stripTags(decodeHTMLStrict(stripTags(title)));

const placeOf = (character: string, text: string, from: number): number => {
  const place = text.indexOf(character, from);
  return place < 0 ? Infinity : place;
};

/** The tag, comment or declaration at a `<`; undefined when none ends before the limit. */
const markupAt = (
  text: string,
  open: number,
  limit: number,
): { end: number; tag?: FoundTag } | undefined => {
  if (text.startsWith('<!--', open)) {
    const end = text.slice(open, limit).indexOf('-->');
    return end < 0 ? undefined : { end: open + end + '-->'.length };
  }
  const tag = readTag(text, open, limit);
  return tag && (/^[a-z]/.test(tag.name) ? { end: tag.end, tag } : { end: tag.end });
};

/** Whether attributes follow a `<` that no `>` ends, and a page's own next `>` would make a tag of it. */
const isUnclosed = (text: string, open: number, limit: number): boolean => {
  const [unclosed] = /^<[a-z][^<>]*=/i.exec(text.slice(open, limit)) ?? [];
  const tag = unclosed === undefined ? undefined : readTag(`${unclosed}"">`, 0);
  return tag !== undefined && kindOfTag(tag, () => false) !== 'text';
};

const isWithinWords = (name: string): boolean =>
  INLINE_ELEMENTS.has(name) || INVISIBLE_ELEMENTS.has(name) || name.includes(':') || name === 'xml';

const hidesContent = ({ name, isClosing, isSelfClosing }: FoundTag): boolean =>
  !isClosing && (NO_PROSE.has(name) || (isSettings(name) && !isSelfClosing));
