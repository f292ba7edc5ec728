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
const LONGEST_TAG = 500;

/** A tag that nothing closes, but that has an attribute: a page's own next `>` would close it. */
const UNCLOSED = /^<[a-z][^<>]*=/i;

/** What is left of a comment that does not end would hide the rest of a page. */
const withoutOpenComments = (text: string): string =>
  // Each run of signs is looked at once, so that a million of them take no longer than they must.
  text.replace(/<+[!?]?/g, (run) => (run.endsWith('<') ? run : run.slice(-1)));

/**
 * A text without anything that a browser would take for a tag, if the text were put on a page as HTML.
 * A `<` that opens no tag stays: "a < b", "I <3 you", "n <k" with no `>` after it. Takes linear time.
 */
export const withoutTags = (text: string): string => {
  if (!text.includes('<')) return text;

  const lower = text.toLowerCase();
  const missing = new Set<string>();
  const pieces: string[] = [];
  let at = 0;
  let close = -1;
  for (let open = text.indexOf('<'); open >= 0; open = text.indexOf('<', Math.max(at, open + 1))) {
    if (!TAG_START.test(text.charAt(open + 1))) continue;
    if (close < open && close !== Infinity) close = placeOf('>', text, open);
    const window = text.slice(open, open + LONGEST_TAG);
    const length = close - open < LONGEST_TAG ? tagLength(window) : unclosedLength(window);
    if (length === 0) continue;

    const name = /^<\/?([a-z]+\d?)/.exec(lower.slice(open, open + 16))?.[1] ?? '';
    // What stood around the tag must not make another one.
    const isJoining = INLINE_ELEMENTS.has(name) && text[open - 1] !== '<';
    pieces.push(text.slice(at, open), isJoining ? '' : ' ');
    at = open + length;
    const isOpening = text.charAt(open + 1) !== '/' && length > 1;
    if (!isOpening || !WITH_CONTENT.has(name) || missing.has(name)) continue;
    const end = lower.indexOf(`</${name}`, at);
    if (end < 0) missing.add(name);
    else at = end;
  }
  pieces.push(text.slice(at));
  return withoutOpenComments(pieces.join(''));
};

const placeOf = (character: string, text: string, from: number): number => {
  const place = text.indexOf(character, from);
  return place < 0 ? Infinity : place;
};

/** How much to leave out at a `<`: a whole tag or comment, or what `unclosedLength` says. */
const tagLength = (window: string): number => {
  const end = window.startsWith('<!--') ? endOfComment(window) : endOfTag(window);
  return end > 0 ? end : unclosedLength(window);
};

/** How much to leave out at a `<` that no `>` ends: itself, when attributes follow, or nothing. */
const unclosedLength = (window: string): number => (UNCLOSED.test(window) ? 1 : 0);

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
