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

/** A longer bracket is no shortcode. */
const LONGEST = 1_000;

/** `[name]`, `[/name]`, `[name attribute="value"]`, `[name /]`: the slash, the name, and the rest. */
const TAG = /^(\/?)([a-z][\w-]*)((?:\s[^]*)?)$/i;

/** An `attribute=value` next to the name: what tells a shortcode from words in brackets. */
const ATTRIBUTE = /^\s+[\w-]+(?:\s*=\s*["']|=\w)/;

interface Bracket {
  start: number;
  end: number;
  name: string;
  isClosing: boolean;
  /** Whether it looks like a shortcode by itself, without a partner. */
  isComplete: boolean;
  /** Where the bracket that closes it ends. */
  closedAt?: number;
}

/**
 * A text without WordPress shortcodes: `[gallery ids="1"]` goes, `[caption …]words[/caption]` goes
 * with its words, of any other pair the words stay. `[sic]` is text. Takes linear time.
 *
 * Source: https://codex.wordpress.org/Shortcode_API
 */
export const withoutShortcodes = (text: string): string => {
  if (!text.includes('[')) return text;

  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, name, closedAt } of shortcodes(text)) {
    if (start < at) continue;
    pieces.push(text.slice(at, start));
    at = closedAt !== undefined && EMBEDDING.has(name) ? closedAt : end;
  }
  pieces.push(text.slice(at));
  return pieces.join(' ');
};

const shortcodes = (text: string): Bracket[] => {
  const found = brackets(text);
  const closings = new Map<string, number>();
  for (const bracket of found.toReversed()) {
    if (bracket.isClosing) closings.set(bracket.name, bracket.end);
    else bracket.closedAt = closings.get(bracket.name);
  }
  const opened = new Set<string>();
  return found.filter(({ name, isClosing, isComplete, closedAt }) => {
    if (isClosing) return opened.has(name);
    const isShortcode = isComplete || closedAt !== undefined || EMBEDDING.has(name);
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
    isClosing: slash === '/',
    isComplete: ATTRIBUTE.test(rest) || rest.trimEnd().endsWith('/'),
  };
};
