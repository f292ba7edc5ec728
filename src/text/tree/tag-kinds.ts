import { readTag } from './read-tag';
import { isElementName, kindOfTag, type Tag, type TagKind } from './tags';

/** The names of all closing tags in a text, in lower case. Takes linear time. */
const closingNames = (text: string): Set<string> =>
  new Set(
    Array.from(text.matchAll(/<\/([a-z][\w.:-]{0,200})/gi), ([, name = '']) => name.toLowerCase()),
  );

/**
 * What the tags of a text are, asked for each in its order: the closing tag of one that vanishes vanishes with it.
 */
export const tagKindsIn = (text: string): ((tag: Tag) => TagKind) => {
  let closings: Set<string> | undefined;
  const vanished = new Map<string, number>();
  return (tag) => {
    const kind = kindOfTag(tag, () => (closings ??= closingNames(text)).has(tag.name));
    if (isElementName(tag.name) || tag.name.includes(':')) return kind;

    const open = vanished.get(tag.name) ?? 0;
    if (tag.isClosing && open > 0) {
      vanished.set(tag.name, open - 1);
      return 'foreign';
    }
    if (kind === 'foreign') vanished.set(tag.name, open + 1);
    return kind;
  };
};

/** A longer tag is judged by its name. */
const LONGEST_TAG = 5_000;

/** The start of a tag whose name HTML might have. */
const PLAIN_TAG = /^<\/?([a-z][a-z\d-]*)(?=[\s/>])/i;

/** Whether a text begins with what looks like a tag and is none that HTML knows. */
export const isTextTag = (text: string): boolean => {
  const name = PLAIN_TAG.exec(text)?.[1]?.toLowerCase();
  if (name === undefined) return false;
  const tag = readTag(text, 0, Math.min(text.length, LONGEST_TAG));
  if (tag) return kindOfTag(tag, () => true) === 'text';
  return !isElementName(name) && name !== 'xml';
};
