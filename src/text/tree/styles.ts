/** What a style says about a text, as the elements of HTML say it; undefined where it says nothing. */
export interface TextStyle {
  strong?: boolean;
  em?: boolean;
  u?: boolean;
  s?: boolean;
  sup?: boolean;
  sub?: boolean;
}

export type Mark = keyof TextStyle;

/** From this weight on, text is bold. */
const BOLD = 600;

/**
 * Reads what word processors write into `style` instead of elements: weight, slant, lines and position of the
 * text. Everything else is layout.
 */
export const readStyle = (style: string): TextStyle => {
  if (!/font|decoration|vertical-align/i.test(style)) return {};
  const result: TextStyle = {};
  for (const declaration of style.toLowerCase().split(';')) {
    const colon = declaration.indexOf(':');
    const property = declaration.slice(0, Math.max(colon, 0)).trim();
    const words = declaration
      .slice(colon + 1)
      .replace('!important', '')
      .trim()
      .split(/\s+/);
    READERS.get(property)?.(words, result);
  }
  return result;
};

const READERS: ReadonlyMap<string, (words: string[], style: TextStyle) => void> = new Map([
  [
    'font-weight',
    (words, style) => {
      const isBold = weightOf(words[0] ?? '');
      if (isBold !== undefined) style.strong = isBold;
    },
  ],
  [
    'font-style',
    (words, style) => {
      if (words[0] === 'italic' || words[0] === 'oblique') style.em = true;
      if (words[0] === 'normal') style.em = false;
    },
  ],
  [
    'font',
    (words, style) => {
      // A shorthand resets what it does not name.
      style.strong = words.some((word) => weightOf(word) === true);
      style.em = words.includes('italic') || words.includes('oblique');
    },
  ],
  ['text-decoration', (words, style) => readLines(words, style)],
  ['text-decoration-line', (words, style) => readLines(words, style)],
  [
    'vertical-align',
    (words, style) => {
      if (words[0] === 'super') style.sup = true;
      if (words[0] === 'sub') style.sub = true;
    },
  ],
]);

const readLines = (words: string[], style: TextStyle): void => {
  style.u = words.includes('underline');
  style.s = words.includes('line-through');
};

const weightOf = (word: string): boolean | undefined => {
  if (word === 'bold' || word === 'bolder') return true;
  if (word === 'normal' || word === 'lighter') return false;
  return /^[1-9]\d{0,2}$/.test(word) ? Number(word) >= BOLD : undefined;
};

/** The value of one property of a `style`, in lower case. */
export const propertyOf = (style: string, property: string): string | undefined =>
  style
    .toLowerCase()
    .split(';')
    .map((declaration) => declaration.split(':'))
    .find(([name]) => name?.trim() === property)?.[1]
    ?.trim();
