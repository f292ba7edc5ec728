import { Tokenizer } from 'htmlparser2';

/** Nobody writes the same few characters over and over for longer than this. */
const LONGEST_REPETITION = 2_000;

/** How many characters may make up what is repeated. */
const LONGEST_PERIOD = 8;

/** Characters that are compared to see whether a place may be within a repetition. */
const SAMPLE = 32;

/** Browsers nest no deeper than 512. Source: `kMaximumHTMLParserDOMTreeDepth` in Blink. */
const DEEPEST = 500;

/** Elements without content, which nothing nests in. */
const VOID = new Set([
  ...['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param'],
  ...['source', 'track', 'wbr', 'basefont', 'isindex', 'frame'],
]);

/** What an opening tag closes when it was left open, as htmlparser2 has it. */
const CLOSES: Record<string, readonly string[]> = {
  p: ['p'],
  li: ['li'],
  dt: ['dt', 'dd'],
  dd: ['dt', 'dd'],
  td: ['thead', 'th', 'td'],
  th: ['th'],
  tr: ['tr', 'th', 'td'],
  option: ['option'],
};

/**
 * A source in which signs that repeat themselves beyond all sense are cut short: a megabyte of `<`, of
 * `![`, ten thousand `> `. No letter and no digit is touched, and parsers that take microseconds for each
 * bracket are not made to take seconds. Takes linear time.
 */
export const withoutLongRepetitions = (source: string): string => {
  let text = source;
  for (let period = 1; period <= LONGEST_PERIOD; period += 1) text = cutRepetitions(text, period);
  return text;
};

const cutRepetitions = (text: string, period: number): string => {
  if (!mayRepeat(text, period)) return text;
  const pieces: string[] = [];
  let kept = 0;
  let start = 0;
  for (let index = period; index <= text.length; index += 1) {
    // Charcodes of places beyond the end are NaN, which equals nothing: the last run ends there.
    if (text.charCodeAt(index) === text.charCodeAt(index - period)) continue;
    const isCut = index - start > LONGEST_REPETITION && isSigns(text.slice(start, start + period));
    if (isCut) {
      pieces.push(text.slice(kept, start + LONGEST_REPETITION));
      kept = index - ((index - start - LONGEST_REPETITION) % period);
    }
    start = index - period + 1;
  }
  pieces.push(text.slice(kept));
  return pieces.join('');
};

/**
 * Whether a repetition beyond sense is possible: it would go through one of these places and repeat
 * itself there for as long again. Looks at a few characters of an ordinary text, not at each.
 */
const mayRepeat = (text: string, period: number): boolean => {
  const step = LONGEST_REPETITION / 2;
  for (let place = step; place < text.length; place += step) {
    const here = text.slice(place, place + SAMPLE);
    if (here === text.slice(place - period, place - period + SAMPLE)) return true;
  }
  return false;
};

const isSigns = (repeated: string): boolean => !/[\p{L}\p{N}]/u.test(repeated);

/**
 * HTML in which no element stands deeper than 500: the tags of those that would are left out. Parsers
 * take time that grows with the depth for each tag; this takes linear time.
 */
export const withoutDeepNesting = (html: string): string => {
  const pieces: string[] = [];
  const open: string[] = [];
  const countOf = new Map<string, number>();
  let kept = 0;
  let tagStart = 0;
  let name = '';

  const pop = (): string => {
    const closed = open.pop() ?? '';
    countOf.set(closed, (countOf.get(closed) ?? 1) - 1);
    return closed;
  };
  const onOpened = (end: number): void => {
    if (VOID.has(name)) return;
    const closed = CLOSES[name] ?? [];
    while (closed.includes(open.at(-1) ?? '')) pop();
    if (open.length >= DEEPEST) {
      pieces.push(html.slice(kept, tagStart));
      kept = end + 1;
      return;
    }
    open.push(name);
    countOf.set(name, (countOf.get(name) ?? 0) + 1);
  };

  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: false },
    {
      ...SILENT,
      onopentagname(start, end) {
        tagStart = start - 1;
        name = html.slice(start, end).toLowerCase();
      },
      onopentagend: onOpened,
      onselfclosingtag: onOpened,
      onclosetag(start, end) {
        const closing = html.slice(start, end).toLowerCase();
        if (!countOf.get(closing)) return;
        while (pop() !== closing);
      },
    },
  );
  tokenizer.write(html);
  tokenizer.end();

  pieces.push(html.slice(kept));
  return pieces.join('');
};

const nothing = (): void => undefined;

/** What the tokenizer reports and the nesting does not depend on. */
const SILENT = {
  onattribdata: nothing,
  onattribentity: nothing,
  onattribend: nothing,
  onattribname: nothing,
  oncdata: nothing,
  oncomment: nothing,
  ondeclaration: nothing,
  onend: nothing,
  onprocessinginstruction: nothing,
  ontext: nothing,
  ontextentity: nothing,
};
