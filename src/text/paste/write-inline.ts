import { type Element, isBlank, isElement, type Node, textIn } from '../tree';
import { escapeText, type Place } from './escape';
import { MARK } from './footnotes';
import { ADDRESS } from './players';

/** A part of a line: text, or where an emphasis begins or ends. */
interface Piece {
  text: string;
  /** The emphasis that begins or ends here. */
  emphasis?: Emphasis;
  isOpening?: boolean;
}

interface Emphasis {
  /** As Markdown writes it. */
  sign: string;
  /** As HTML does. */
  name: string;
  isHtml: boolean;
}

/** Emphasis, and how Markdown and HTML write it. */
const SIGNS: ReadonlyMap<string, [sign: string, name: string]> = new Map([
  ['strong', ['**', 'strong']],
  ['b', ['**', 'strong']],
  ['em', ['*', 'em']],
  ['i', ['*', 'em']],
  ['s', ['~~', 's']],
  ['del', ['~~', 'del']],
]);

/** What Markdown has no sign for, and HTML has. */
const HTML_ONLY = new Set(['sub', 'sup', 'u', 'kbd', 'mark', 'q']);

/** The inline content of a block as Markdown; its line breaks are `\n`. */
export const writeInline = (nodes: readonly Node[], place: Place = {}): string => {
  const [only, other] = nodes;
  if (typeof only === 'string' && other === undefined)
    return writeText(only, place).replace(/^ +/, '');
  const pieces = trimmed(piecesOf(nodes, place));
  const pairs = pairsIn(pieces);
  for (const [open, close] of pairs) {
    const emphasis = pieces[open]?.emphasis;
    if (emphasis?.sign === '*' && isBesideStrong(pieces, open, close)) emphasis.sign = '_';
  }
  // A sign that became a tag is another neighbour to the signs beside it.
  for (let pass = 0; pass < MOST_PASSES && writeUnreadAsHtml(pieces, pairs); pass += 1);
  return joined(pieces.map(written));
};

/** Texts side by side; before a link an exclamation mark would make it an image. */
const joined = (written: readonly string[]): string => {
  const texts = written.filter((text) => text !== '');
  return texts
    .map((text, index) =>
      text.endsWith('!') && texts[index + 1]?.startsWith('[') ? `${text.slice(0, -1)}\\!` : text,
    )
    .join('');
};

const MOST_PASSES = 10;

const writeUnreadAsHtml = (
  pieces: readonly Piece[],
  pairs: readonly [number, number][],
): boolean => {
  let isChanged = false;
  for (const [open, close] of pairs) {
    const emphasis = pieces[open]?.emphasis;
    if (!emphasis || emphasis.isHtml || isRead(pieces, open, close)) continue;
    emphasis.isHtml = true;
    isChanged = true;
  }
  return isChanged;
};

const piecesOf = (nodes: readonly Node[], place: Place): Piece[] =>
  merged(nodes).flatMap((node) =>
    isElement(node) ? elementPieces(node, place) : textPieces(node, place),
  );

/** Text that stands side by side in the same emphasis, or as code, together. */
const merged = (nodes: readonly Node[]): Node[] => {
  const result: Node[] = [];
  // What the last of the result holds, once others have joined it.
  let joint: Node[] | undefined;
  for (const node of nodes) {
    const last = result.at(-1);
    const kind = kindOf(node);
    const isSame = kind !== undefined && last !== undefined && kindOf(last) === kind;
    if (!isSame || !isElement(node) || !isElement(last)) {
      joint = undefined;
      result.push(node);
      continue;
    }
    if (joint === undefined) {
      joint = [...last.children];
      result[result.length - 1] = { ...last, children: joint };
    }
    for (const child of node.children) joint.push(child);
  }
  return result;
};

const kindOf = (node: Node): string | undefined => {
  if (!isElement(node)) return undefined;
  return node.name === 'code' ? 'code' : SIGNS.get(node.name)?.[0];
};

const textPieces = (text: string, place: Place): Piece[] =>
  text === '' ? [] : [{ text: writeText(text, place) }];

const writeText = (text: string, place: Place): string =>
  escapeText(
    text.replace(/[\t\n\f\r ]+/g, ' ').replace(/ ?\u00A0{2,} ?| \u00A0|\u00A0 /g, ' '),
    place,
  );

const elementPieces = (node: Element, place: Place): Piece[] => {
  const [sign, name] = SIGNS.get(node.name) ?? [];
  if (sign !== undefined && name !== undefined) {
    const emphasis = { sign, name, isHtml: false };
    return outside(piecesOf(node.children, place), emphasis);
  }
  if (HTML_ONLY.has(node.name)) {
    // A mark of a footnote is raised anyway.
    if (node.name === 'sup' && node.children.every(isMark)) return piecesOf(node.children, place);
    return outside(piecesOf(node.children, place), { sign: '', name: node.name, isHtml: true });
  }
  const text = atomOf(node, place);
  return text === undefined ? piecesOf(node.children, place) : [{ text }];
};

const isMark = (node: Node): boolean => isElement(node) && node.name === MARK;

/** Pieces in an emphasis, the white space at their ends outside of it. */
const outside = (pieces: Piece[], emphasis: Emphasis): Piece[] => {
  const first = pieces.findIndex(({ text }) => /\S/.test(text));
  if (first < 0) return pieces;
  const last = pieces.findLastIndex(({ text }) => /\S/.test(text));
  const inner = pieces.slice(first, last + 1);
  const before = /^\s*/.exec(inner[0]?.text ?? '')?.[0] ?? '';
  const end = inner.at(-1)?.text ?? '';
  const after = end.slice(end.trimEnd().length);
  return [
    ...pieces.slice(0, first).filter(isText),
    ...(before === '' ? [] : [{ text: before }]),
    { text: '', emphasis, isOpening: true },
    ...openEmphases(pieces.slice(0, first)),
    ...trimEnds(inner),
    ...openEmphases(pieces.slice(last + 1)),
    { text: '', emphasis, isOpening: false },
    ...(after === '' ? [] : [{ text: after }]),
    ...pieces.slice(last + 1).filter(isText),
  ];
};

const isText = ({ emphasis }: Piece): boolean => emphasis === undefined;

const openEmphases = (pieces: readonly Piece[]): Piece[] =>
  pieces.filter((piece) => !isText(piece));

const trimEnds = (pieces: readonly Piece[]): Piece[] =>
  pieces.map((piece, index) => ({
    ...piece,
    text: trimAt(piece.text, index === 0, index === pieces.length - 1),
  }));

const trimAt = (text: string, atStart: boolean, atEnd: boolean): string => {
  const begun = atStart ? text.trimStart() : text;
  return atEnd ? begun.trimEnd() : begun;
};

/** What stands for itself: code, an image, a link, a break, a mark; undefined for a wrapper. */
const atomOf = (node: Element, place: Place): string | undefined => {
  switch (node.name) {
    case 'br':
      return place.isInCell ? '<br>' : '\n';
    case 'code':
      return codeOf(textIn(node), place);
    case 'img':
      return imageOf(node);
    case 'a':
      return linkOf(node, place);
    case MARK:
      return `[^${textIn(node)}]`;
    case ADDRESS:
      return textIn(node);
    default:
      return undefined;
  }
};

const codeOf = (written: string, place: Place): string => {
  const { isInCell, isInLink } = place;
  const text = written.replace(/\s+/g, ' ').trim();
  if (text === '') return '';
  // A paragraph that begins with it would be read as the definition of a reference: code has no escapes.
  if (isInLink && text.includes(']:')) return `<code>${escapeText(text, place)}</code>`;
  const longest = Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const padded = /^`|`$/.test(text) ? ` ${text} ` : text;
  return `${fence}${isInCell ? padded.replace(/\|/g, '\\|') : padded}${fence}`;
};

const imageOf = ({ attributes }: Element): string => {
  const alt = (attributes.get('alt') ?? '').replace(/\s+/g, ' ').trim();
  return `![${escapeText(alt, { isInLink: true })}](${addressOf(attributes.get('src') ?? '')}${titleOf(attributes.get('title'))})`;
};

const linkOf = ({ attributes, children }: Element, place: Place): string | undefined => {
  const address = attributes.get('href')?.trim();
  if (address === undefined) return undefined;
  if (isBlank(children)) return '';
  if (/^https?:\/\/[^\s<>]+$/i.test(address) && textIn({ ...EMPTY, children }).trim() === address) {
    return `<${address}>`;
  }
  const inner = writeInline(children, { ...place, isInLink: true }).replace(/\n/g, ' ');
  const words = inner.trim();
  if (words === '') return '';
  const [before, after] = [/^\s/.test(inner) ? ' ' : '', /\s$/.test(inner) ? ' ' : ''];
  return `${before}[${words}](${addressOf(address)}${titleOf(attributes.get('title'))})${after}`;
};

const EMPTY: Element = {
  name: '',
  attributes: new Map(),
  children: [],
  isClosed: true,
  isAside: false,
};

/** An address so that neither a parenthesis nor a space ends it. */
const addressOf = (address: string): string => {
  const plain = address
    .trim()
    .replace(/[\t\n\r]/g, '')
    .replace(/[<> \\|]/g, encodeURIComponent)
    .replace(/&(?=#?\w+;)/g, '\\&');
  return /[()*_]/.test(plain) && /[()]/.test(plain) ? `<${plain}>` : plain;
};

const titleOf = (title: string | undefined): string => {
  const text = title?.replace(/\s+/g, ' ').trim();
  return text ? ` "${escapeText(text).replace(/"/g, '\\"')}"` : '';
};

/** Where each emphasis begins and ends. */
const pairsIn = (pieces: readonly Piece[]): [number, number][] => {
  const opened = new Map<Emphasis, number>();
  const pairs: [number, number][] = [];
  pieces.forEach(({ emphasis, isOpening }, index) => {
    if (!emphasis) return;
    if (isOpening) opened.set(emphasis, index);
    else pairs.push([opened.get(emphasis) ?? index, index]);
  });
  return pairs.sort(([one], [other]) => one - other);
};

/** Whether stars would run together with those of a bold text that is not the very same text. */
const isBesideStrong = (pieces: readonly Piece[], open: number, close: number): boolean => {
  const [outer, inner] = [1, -1].map(
    (step) =>
      pieces[open - step]?.emphasis?.sign === '**' &&
      pieces[open - step]?.emphasis === pieces[close + step]?.emphasis,
  );
  if (outer === true || inner === true) return false;
  return [open - 1, open + 1, close - 1, close + 1].some(
    (index) => pieces[index]?.emphasis?.sign === '**',
  );
};

const PUNCTUATION = /[\p{P}\p{S}]/u;

/** Whether Markdown would read the signs at these places as the two ends of an emphasis. */
const isRead = (pieces: readonly Piece[], open: number, close: number): boolean => {
  const beforeOpen = neighbour(pieces, open, -1);
  const afterOpen = neighbour(pieces, open, 1);
  const beforeClose = neighbour(pieces, close, -1);
  const afterClose = neighbour(pieces, close, 1);
  if (isEndNextTo(pieces, open, -1, false) || isEndNextTo(pieces, close, 1, true)) return false;
  const isApart = [beforeOpen, afterClose].every(
    (one) => one === '' || /[\s\p{P}\p{S}]/u.test(one),
  );
  if (pieces[open]?.emphasis?.sign === '_' && !isApart) return false;
  return flanks(afterOpen, beforeOpen) && flanks(beforeClose, afterClose);
};

/** Whether a sign may stand between these characters: `inner` is in the emphasis, `outer` around it. */
const flanks = (inner: string, outer: string): boolean =>
  inner !== '' &&
  !/\s/u.test(inner) &&
  (!PUNCTUATION.test(inner) || outer === '' || /\s/u.test(outer) || PUNCTUATION.test(outer));

/** The next character of text in a direction, '' at the end of the line. */
const neighbour = (pieces: readonly Piece[], from: number, step: 1 | -1): string => {
  for (let index = from + step; index >= 0 && index < pieces.length; index += step) {
    const piece = pieces[index];
    const sign = piece?.emphasis?.isHtml ? '<' : piece?.emphasis?.sign;
    if (sign !== undefined && sign[0] === pieces[from]?.emphasis?.sign[0]) continue;
    const text = sign ?? piece?.text ?? '';
    if (text === '') continue;
    return step > 0
      ? (Array.from(text.slice(0, 2))[0] ?? '')
      : (Array.from(text.slice(-2)).at(-1) ?? '');
  }
  return '';
};

/** Whether the sign of another emphasis that begins, or ends, stands right beside. */
const isEndNextTo = (
  pieces: readonly Piece[],
  from: number,
  step: 1 | -1,
  isOpening: boolean,
): boolean => {
  for (let index = from + step; index >= 0 && index < pieces.length; index += step) {
    const piece = pieces[index];
    if (!piece || piece.text !== '' || piece.emphasis?.isHtml) return false;
    if (piece.isOpening === isOpening) return true;
  }
  return false;
};

const written = ({ text, emphasis, isOpening }: Piece): string => {
  if (!emphasis) return text;
  if (!emphasis.isHtml) return emphasis.sign;
  return isOpening ? `<${emphasis.name}>` : `</${emphasis.name}>`;
};

/** Pieces without double spaces between them, and without white space at line ends. */
const trimmed = (pieces: readonly Piece[]): Piece[] => {
  const result: Piece[] = [];
  let isAfterSpace = true;
  for (const piece of pieces) {
    if (piece.emphasis || piece.text === '') {
      result.push(piece);
      continue;
    }
    const text = isAfterSpace ? piece.text.replace(/^ +/, '') : piece.text;
    if (text !== '') isAfterSpace = /[ \n]$/.test(text);
    result.push({ ...piece, text });
  }
  return result;
};
