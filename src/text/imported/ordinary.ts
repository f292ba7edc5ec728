import { type Element, isElement, type Node } from '../tree';

/** Signs that mean nothing to Markdown wherever they stand within a line. */
const SIGNS = String.raw`\p{L}\p{M}\p{N}\s.,;:?'"“”‘’«»()„–—…%/-`;

const WORDS = new RegExp(`^[${SIGNS}]*$`, 'u');
const FIRST = /^[\s"“‘«(„]*\p{L}/u;

/** A line of a comment that begins nothing but a paragraph. */
const LINE = new RegExp(`^["“‘«(„]?\\p{L}[!${SIGNS}]*$`, 'u');

const EMPHASIS: ReadonlySet<string> = new Set(['em', 'strong', 'i', 'b']);

const BEFORE = /[\s("“‘«„—–]$/u;
const AFTER = /^[\s.,;:?)"”’»…—–]/u;
const WHOLE = /^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/su;

const ADDRESS = /^https?:\/\/(?!www\.google\.)[a-z\d.-]+(?:[/?#][\w./~%?=#:+,;@-]*)?$/;

/**
 * Whether a block is a paragraph or a heading of ordinary words, with emphasis around whole words and links to plain
 * addresses: Markdown reads what is written of it as the very same. Takes linear time.
 */
export const isOrdinary = ({ name, attributes, children }: Element): boolean => {
  if (!/^(?:p|h[1-6])$/.test(name) || attributes.size > 0) return false;
  const [first] = children;
  if (typeof first === 'string' && !FIRST.test(first)) return false;
  return (
    children.length > 0 && children.every((node, index) => isOrdinaryAt(children, node, index))
  );
};

const isOrdinaryAt = (siblings: readonly Node[], node: Node, index: number): boolean => {
  if (!isElement(node)) return WORDS.test(node) && !node.includes('://');
  const [words, other] = node.children;
  if (typeof words !== 'string' || other !== undefined || !WORDS.test(words)) return false;
  const [before, after] = [siblings[index - 1] ?? ' ', siblings[index + 1] ?? ' '];
  if (typeof before !== 'string' || typeof after !== 'string') return false;
  if (node.name === 'a') {
    const address = node.attributes.get('href') ?? '';
    return node.attributes.size === 1 && ADDRESS.test(address) && words.trim() !== '';
  }
  const isEmphasis = EMPHASIS.has(node.name) && node.attributes.size === 0;
  return isEmphasis && WHOLE.test(words) && BEFORE.test(before) && AFTER.test(after);
};

/** A comment without markup, as Markdown; undefined for any whose signs might mean something. Takes linear time. */
export const ordinaryComment = (text: string): string | undefined => {
  const lines = text.split('\n').map((line) => line.trim());
  if (!lines.every((line) => line === '' || LINE.test(line))) return undefined;
  return lines
    .map((line) => line.replace(/\s+/g, ' '))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
};
