/** WordPress' own shortcodes that stand for something to be looked at: their content goes with them. */
const EMBEDDING = new Set([
  'audio',
  'caption',
  'embed',
  'gallery',
  'playlist',
  'video',
  'wp_caption',
]);

/** Whether a shortcode stands for something to be looked at, and its content belongs to it. */
export const isEmbedding = (name: string): boolean => EMBEDDING.has(name);

/** A longer bracket is no shortcode. */
const LONGEST = 1_000;

/** `[name]`, `[/name]`, `[name attribute="value"]`, `[name /]`: the slash, the name, and the rest. */
const TAG = /^(\/?)([a-z][\w-]*)((?:\s[^]*)?)$/i;

/** An `attribute=value` next to the name: what tells a shortcode from words in brackets. */
const ATTRIBUTE = /^\s+[\w-]+(?:\s*=\s*["']|=\w)/;

/** A part of a text, by offsets. */
export interface Range {
  start: number;
  end: number;
}

/** The mark of a shortcode in a text. */
export interface Shortcode extends Range {
  /** In lower case. */
  name: string;
  /** What stands behind the name: the attributes as they were written. */
  rest: string;
  /** The mark that closes it, where its content belongs to it: `[caption]…[/caption]`. */
  closing?: Range;
}

interface Bracket extends Range {
  name: string;
  rest: string;
  isClosing: boolean;
  /** Whether it looks like a shortcode by itself, without a partner. */
  isComplete: boolean;
  closedBy?: Bracket;
}

/**
 * The WordPress shortcodes of a text in their order, none in another: `[gallery ids="1"]`; `[caption …]` with the
 * mark that closes it; of any other pair the two marks, each by itself. `[sic]` is text. Takes linear time.
 *
 * Source: https://codex.wordpress.org/Shortcode_API
 */
export const shortcodesIn = (text: string): Shortcode[] => {
  if (!text.includes('[')) return [];

  const found: Shortcode[] = [];
  let at = 0;
  for (const { start, end, name, rest, closedBy } of markBrackets(text)) {
    if (start < at) continue;
    const closing = closedBy && EMBEDDING.has(name) ? closedBy : undefined;
    found.push({ start, end, name, rest, closing });
    at = closing?.end ?? end;
  }
  return found;
};

const markBrackets = (text: string): Bracket[] => {
  const found = brackets(text);
  const closings = new Map<string, Bracket>();
  for (const bracket of found.toReversed()) {
    if (bracket.isClosing) closings.set(bracket.name, bracket);
    else bracket.closedBy = closings.get(bracket.name);
  }
  const opened = new Set<string>();
  return found.filter(({ name, isClosing, isComplete, closedBy }) => {
    if (isClosing) return opened.has(name);
    const isShortcode = isComplete || closedBy !== undefined || EMBEDDING.has(name);
    if (isShortcode) opened.add(name);
    return isShortcode;
  });
};

const brackets = (text: string): Bracket[] => {
  const found: Bracket[] = [];
  let close = -1;
  for (let open = text.indexOf('['), next; open >= 0; open = next) {
    next = text.indexOf('[', open + 1);
    if (close < open) close = text.indexOf(']', open);
    if (close < 0) break;
    const isInnermost = next < 0 || next > close;
    // `[[gallery]]` is how WordPress writes about a shortcode.
    const isEscaped = text[open - 1] === '[' && text[close + 1] === ']';
    const isCandidate = isInnermost && !isEscaped && close - open <= LONGEST;
    const bracket = isCandidate && bracketOf(text, open, close);
    if (bracket) found.push(bracket);
  }
  return found;
};

const bracketOf = (text: string, open: number, close: number): Bracket | undefined => {
  const [, slash, name, rest = ''] = TAG.exec(text.slice(open + 1, close)) ?? [];
  if (name === undefined) return undefined;
  return {
    start: open,
    end: close + 1,
    name: name.toLowerCase(),
    rest,
    isClosing: slash === '/',
    isComplete: ATTRIBUTE.test(rest) || rest.trimEnd().endsWith('/'),
  };
};

/** The attributes of a shortcode by their names, in lower case. */
export const attributesOf = (rest: string): Map<string, string> =>
  new Map(
    Array.from(
      rest.matchAll(/([\w-]{1,50})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))/g),
      ([, name = '', double, single, bare]) => [name.toLowerCase(), double ?? single ?? bare ?? ''],
    ),
  );
