/** What a text means by where it stands. */
export interface Place {
  /** Whether it is within the words of a link, which brackets would end. */
  isInLink?: boolean;
  /** Whether it is in a cell of a table, which a line ends. */
  isInCell?: boolean;
}

const WORD = /[\p{L}\p{N}]/u;
const PUNCTUATION = /[!-/:-@[-`{-~]/;
const ENTITY = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/i;

/**
 * Text so that Markdown reads it as text, with a backslash only where there would be something else. What begins a
 * line is the task of `escapeLineStart`. Takes linear time.
 */
export const escapeText = (text: string, place: Place = {}): string => {
  if (!/[\\*_`[\]<&~|]/.test(text)) return text;
  const isLinkAhead = linkFinder(text);
  // The white space around a text may end up outside of an emphasis.
  const first = text.search(/\S/);
  const last = text.trimEnd().length - 1;
  return text.replace(/[\\*_`[\]<&~|]/g, (sign, index: number) =>
    isEscaped(sign, {
      ...place,
      before: index > first ? text[index - 1] : undefined,
      next: index < last ? text[index + 1] : undefined,
      isLinkAhead: () => isLinkAhead(index),
      isEntity: () => ENTITY.test(text.slice(index, index + 40)),
    })
      ? `\\${sign}`
      : sign,
  );
};

/** What stands around a sign; undefined at the ends of the text. */
interface Around extends Place {
  before?: string;
  next?: string;
  isLinkAhead: () => boolean;
  isEntity: () => boolean;
}

const isEscaped = (sign: string, around: Around): boolean => {
  const { before, next, isInLink, isInCell } = around;
  switch (sign) {
    case '\\':
      return next === undefined || /\s/.test(next) || PUNCTUATION.test(next);
    case '*':
      return !(isSpace(before) && isSpace(next));
    case '_':
      return !(isWord(before) && isWord(next));
    case '[':
      return isInLink === true || next === '^' || around.isLinkAhead();
    case ']':
      return isInLink === true;
    case '<':
      return next === undefined || /[a-z/!?]/i.test(next);
    case '&':
      return around.isEntity();
    case '~':
      return next === undefined || before === undefined || next === '~' || before === '~';
    case '|':
      return isInCell === true;
    default:
      return true;
  }
};

/** Whether the bracket at a place, or one after it, is followed by what would make it a link; asked in order. */
const linkFinder = (text: string): ((index: number) => boolean) => {
  const last = Math.max(...['](', '][', ']:'].map((sign) => text.lastIndexOf(sign)));
  const lastClosing = text.lastIndexOf(']');
  return (index) => index < last || index > lastClosing || lastClosing === text.length - 1;
};

const isWord = (character: string | undefined): boolean =>
  character !== undefined && WORD.test(character);

const isSpace = (character: string | undefined): boolean =>
  character !== undefined && /\s/.test(character);

/** A line with a backslash before what would begin a heading, a quote, a list, a rule or a table. */
export const escapeLineStart = (line: string): string => {
  if (!/^[-#>+*=|:~\d]/.test(line)) return line;
  if (/^(?:#{1,6}(?:\s|$)|>|[-+*](?:\s|$)|[-=]+\s*$|---|\||:?-+:?\s*\||~~~)/.test(line))
    return `\\${line}`;
  return line.replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
};
