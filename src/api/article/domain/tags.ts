/** Elements that go with what stands in them: their content was never meant to be read. */
const WITH_CONTENT = new Set([
  ...['script', 'style', 'template', 'noscript', 'iframe', 'textarea', 'title', 'svg', 'math'],
  'object',
]);

const TAG_START = /[a-z/!?]/i;

/** Elements that stand within a line: what is on both sides of their tags stays one word. */
export const INLINE_ELEMENTS: ReadonlySet<string> = new Set([
  ...[
    'a',
    'abbr',
    'b',
    'bdi',
    'bdo',
    'cite',
    'code',
    'data',
    'del',
    'dfn',
    'em',
    'font',
    'i',
    'ins',
  ],
  ...['kbd', 'mark', 'q', 'rp', 'rt', 'ruby', 's', 'samp', 'small', 'span', 'strong', 'sub', 'sup'],
  ...['time', 'tt', 'u', 'var', 'wbr'],
]);

/** A longer tag is none: what is looked at behind each `<` is bounded. */
const LONGEST_TAG = 2_000;

/** A tag that nothing closes, but that has an attribute: a page's own next `>` would close it. */
const UNCLOSED = /<[a-z][^\s/>]*[\s/]+[^\s=>]+\s*=/iy;

/**
 * A text without anything that a browser would take for a tag, if the text were put on a page as HTML.
 * A `<` that opens no tag stays: "a < b", "I <3 you", "n <k" with no `>` after it. Takes linear time.
 */
export const withoutTags = (text: string): string => {
  if (!text.includes('<')) return text;

  const lower = text.toLowerCase();
  const missing = new Set<string>();
  let cleaned = '';
  let at = 0;
  for (let open = text.indexOf('<'); open >= 0; open = text.indexOf('<', Math.max(at, open + 1))) {
    if (!TAG_START.test(text.charAt(open + 1))) continue;
    const length = tagLength(text, open);
    if (length === 0) continue;

    cleaned += text.slice(at, open);
    at = open + length;
    const name = /^<\/?([a-z]+\d?)/.exec(lower.slice(open, open + 16))?.[1] ?? '';
    // What stood around the tag must not make another one.
    cleaned += INLINE_ELEMENTS.has(name) && !cleaned.endsWith('<') ? '' : ' ';
    const isOpening = text.charAt(open + 1) !== '/' && length > 1;
    if (!isOpening || !WITH_CONTENT.has(name) || missing.has(name)) continue;
    const end = lower.indexOf(`</${name}`, at);
    if (end < 0) missing.add(name);
    else at = end;
  }
  return cleaned + text.slice(at);
};

/** How much of the text to leave out at a `<`: a whole tag, the bare `<` of an unclosed one, or nothing. */
const tagLength = (text: string, open: number): number => {
  const window = text.slice(open, open + LONGEST_TAG);
  const end = window.startsWith('<!--') ? endOfComment(window) : endOfTag(window);
  if (end > 0) return end;
  UNCLOSED.lastIndex = 0;
  return UNCLOSED.test(window) ? 1 : 0;
};

/** 0 when it does not end. */
const endOfComment = (window: string): number => {
  const end = window.indexOf('-->');
  return end < 0 ? 0 : end + '-->'.length;
};

/** As browsers read one: a tag ends at the first `>` outside of its quoted values. 0 when it does not. */
const endOfTag = (window: string): number => {
  let before = '';
  for (let index = 1; index < window.length; index += 1) {
    const character = window.charAt(index);
    if (character === '>') return index + 1;
    const isQuote = before === '=' && (character === '"' || character === "'");
    if (isQuote) {
      const closing = window.indexOf(character, index + 1);
      if (closing < 0) return 0;
      index = closing;
    }
    if (character.trim() !== '') before = character;
  }
  return 0;
};
