/**
 * How much of a text is escaped: what nearly always has to be, every sign that can mean something to Markdown, or, beside
 * these, as entities the spaces that are cut off at an edge.
 */
export type Escaping = 'light' | 'full' | 'entities';

/** @param before what stands in front of it in the line */
export const escapeText = (text: string, escaping: Escaping, before: string): string => {
  if (escaping === 'light') return lightly(text, before);
  const escaped = text.replace(/[\\`*_[\]<>~|!^&]|:(?=\/\/)/g, (sign) =>
    sign === ':' ? sign : `\\${sign}`,
  );
  return escaping === 'full' ? escaped : escaped.replace(/[^\S \n]/gu, entity);
};

const entity = (sign: string): string => `&#${sign.codePointAt(0) ?? 0};`;

/** Signs that are text where they stand stay as they are: most brackets, an underscore in a word, a star between spaces. */
const lightly = (text: string, before: string): string =>
  text
    .replace(/\\(?=[!-/:-@[-`{-~]|$)/g, '\\\\')
    .replace(/`/g, '\\`')
    .replace(/(?<!^)(?<=\s)\*+(?=\s)|\*/g, (stars, index: number) =>
      stars.length > 1 || isAlone(text, index, before) ? stars : `\\${stars}`,
    )
    .replace(/_+/g, (signs, index: number) =>
      isInWord(text, index, signs.length) ? signs : signs.replace(/_/g, '\\_'),
    )
    .replace(/~~/g, '\\~~')
    .replace(/<(?=[a-z/!?])/gi, '\\<')
    .replace(/&(?=#\d{1,7};|#x[\da-f]{1,6};|[a-z][a-z\d]{1,31};)/gi, '\\&');

const isAlone = (text: string, index: number, before: string): boolean =>
  /\s/.test(text[index - 1] ?? (before === '' ? 'x' : '')) && /\s/.test(text[index + 1] ?? '');

const isInWord = (text: string, index: number, length: number): boolean =>
  /[\p{L}\p{N}]/u.test(text[index - 1] ?? '') && /[\p{L}\p{N}]/u.test(text[index + length] ?? '');

/** Escapes what would be the beginning of another block at the beginning of a line. */
export const protectLines = (text: string, escaping: Escaping): string =>
  text
    .split('\n')
    .map((line) => protectLine(line, escaping))
    .join('\n');

const protectLine = (line: string, escaping: Escaping): string => {
  if (/^(?:#{1,6}(?:\s|$)|>|[-+](?:\s|$)|~~~|=+\s*$|-+\s*$|(?:- *){3,}$)/.test(line))
    return `\\${line}`;
  if (escaping !== 'light' && /^[:|-]/.test(line)) return `\\${line}`;
  return line.replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
};

/** An address as it stands in a link. */
export const addressText = (address: string): string => {
  const plain = address
    .replace(/[\n\r]/g, '%0A')
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\')
    .replace(/&(?=#?\w+;)/g, '\\&');
  return plain === '' || /[\0-\x20\x7f()<>]/.test(plain)
    ? `<${plain.replace(/[<>]/g, '\\$&')}>`
    : plain;
};

export const titleText = (title: string): string =>
  `"${title
    .replace(/\s*\n\s*/g, '\n')
    .replace(/["\\]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')}"`;
