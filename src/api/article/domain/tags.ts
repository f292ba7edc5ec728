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
  for (let open = text.indexOf('<'), next; open >= 0; open = next) {
    next = text.indexOf('<', open + 1);
    if (open < at) continue;
    if (close < open) close = text.indexOf('>', open);
    if (close < 0) break;
    const isTag = TAG_START.test(text.charAt(open + 1)) && (next < 0 || next > close);
    if (!isTag) continue;

    const name = /^<\/?([a-z]+\d?)/.exec(lower.slice(open, open + 16))?.[1] ?? '';
    pieces.push(text.slice(at, open), INLINE_ELEMENTS.has(name) ? '' : ' ');
    at = close + 1;
    const isClosing = text.charAt(open + 1) === '/';
    if (isClosing || !WITH_CONTENT.has(name) || missing.has(name)) continue;
    const end = lower.indexOf(`</${name}`, at);
    if (end < 0) missing.add(name);
    else at = end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
};
