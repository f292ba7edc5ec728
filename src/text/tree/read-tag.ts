import type { Attribute, Tag } from './tags';

const SPACE = /\s/;

/** A tag that was found in a text. */
export interface FoundTag extends Tag {
  /** The offset after its `>`. */
  end: number;
}

/**
 * Reads the tag that begins at a `<`, as browsers do: it ends at the first `>` outside of its quoted values.
 * Undefined when none ends there before `limit`.
 */
export const readTag = (text: string, open: number, limit = text.length): FoundTag | undefined => {
  const isClosing = text[open + 1] === '/';
  const nameStart = open + (isClosing ? 2 : 1);
  const nameEnd = endOf(text, nameStart, limit, isNameEnd);
  const name = text.slice(nameStart, nameEnd).toLowerCase();
  const attributes: Attribute[] = [];
  let index = nameEnd;
  let isSelfClosing = false;
  while (index < limit) {
    const character = text.charAt(index);
    if (character === '>') return { name, attributes, isClosing, isSelfClosing, end: index + 1 };
    isSelfClosing = character === '/';
    if (isSelfClosing || SPACE.test(character)) {
      index += 1;
      continue;
    }
    const attribute = readAttribute(text, index, limit);
    if (!attribute) return undefined;
    attributes.push(attribute.found);
    index = attribute.end;
  }
  return undefined;
};

const readAttribute = (
  text: string,
  start: number,
  limit: number,
): { found: Attribute; end: number } | undefined => {
  // An equals sign that nothing stands before belongs to the name.
  const end = endOf(
    text,
    start + 1,
    limit,
    (character) => isNameEnd(character) || character === '=',
  );
  const name = text.slice(start, end).toLowerCase();
  const equals = endOf(text, end, limit, isNoSpace);
  if (text[equals] !== '=' || equals >= limit) return { found: { name }, end };

  const valueStart = endOf(text, equals + 1, limit, isNoSpace);
  const quote = text.charAt(valueStart);
  if (quote === '"' || quote === "'") {
    const closing = text.indexOf(quote, valueStart + 1);
    if (closing < 0 || closing >= limit) return undefined;
    return { found: { name, value: text.slice(valueStart + 1, closing) }, end: closing + 1 };
  }
  const valueEnd = endOf(text, valueStart, limit, (one) => one === '>' || SPACE.test(one));
  return { found: { name, value: text.slice(valueStart, valueEnd) }, end: valueEnd };
};

const isNameEnd = (character: string): boolean =>
  character === '>' || character === '/' || SPACE.test(character);

const isNoSpace = (character: string): boolean => !SPACE.test(character);

const endOf = (
  text: string,
  from: number,
  limit: number,
  isEnd: (character: string) => boolean,
): number => {
  let index = from;
  while (index < limit && !isEnd(text.charAt(index))) index += 1;
  return index;
};
