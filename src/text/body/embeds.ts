import {
  append,
  type Element,
  element,
  isBlank,
  isBlock,
  isElement,
  type Node,
  textIn,
  visitElements,
} from '../html';
import { attributesOf, isEmbedding, type Shortcode, shortcodesIn } from './shortcodes';

/** Text in these is as it was typed. */
const VERBATIM = new Set(['code', 'pre', 'kbd', 'samp']);

/** A text in the tree, and where it begins in the text of all. */
interface Leaf {
  siblings: Node[];
  index: number;
  start: number;
  text: string;
}

/** What takes the place of a part of the text of all. */
interface Edit {
  start: number;
  end: number;
  /** The node in its place; without one, nothing is. */
  mark?: Element;
  /** The words stay, as no part of the running text. */
  isAside?: boolean;
}

/** The shortcodes that nodes stand for until their content is known. */
type Marks = Map<Element, Shortcode>;

/**
 * Puts what WordPress' shortcodes stand for in their place: `[caption]` becomes a figure, `[embed]`, `[audio]`
 * and `[video]` a link, `[gallery]` nothing; of others the marks go and the words stay. Takes linear time.
 */
export const replaceShortcodes = (nodes: Node[]): void => {
  if (!nodes.some(hasBracket)) return;
  const leaves: Leaf[] = [];
  const found = shortcodesIn(textOfLeaves(nodes, leaves));
  if (found.length === 0) return;

  const marks: Marks = new Map();
  const changed = apply(editsOf(found, leaves, marks), leaves);
  for (const [siblings, replacements] of changed) {
    const result: Node[] = [];
    siblings.forEach((node, index) => {
      for (const one of replacements.get(index) ?? [node]) append(result, one);
    });
    siblings.length = 0;
    for (const node of withEmbeds(result, marks)) append(siblings, node);
  }
};

const hasBracket = (node: Node): boolean =>
  isElement(node) ? node.children.some(hasBracket) : node.includes('[');

const textOfLeaves = (nodes: Node[], leaves: Leaf[]): string => {
  const pieces: string[] = [];
  let length = 0;
  const add = (text: string): void => {
    pieces.push(text);
    length += text.length;
  };
  const collect = (siblings: Node[]): void => {
    siblings.forEach((node, index) => {
      if (!isElement(node)) {
        leaves.push({ siblings, index, start: length, text: node });
        add(node);
      } else if (isBlock(node) || VERBATIM.has(node.name)) {
        add(' ');
        if (!VERBATIM.has(node.name)) collect(node.children);
        add(' ');
      } else collect(node.children);
    });
  };
  collect(nodes);
  return pieces.join('');
};

const editsOf = (found: readonly Shortcode[], leaves: readonly Leaf[], marks: Marks): Edit[] => {
  const siblingsAt = leafFinder(leaves);
  return found.flatMap((shortcode): Edit[] => {
    const { start, end, name, closing } = shortcode;
    if (!isEmbedding(name)) return [{ start, end }];
    const mark = element('#shortcode');
    marks.set(mark, shortcode);
    if (!closing) return [{ start, end, mark }];
    if (siblingsAt(start) === siblingsAt(closing.start)) {
      return [
        { start, end, mark },
        { ...closing, mark: element('#shortcode') },
      ];
    }
    // Its ends are in different blocks: the words stay where they are.
    return [{ start, end }, { start: end, end: closing.start, isAside: true }, closing];
  });
};

/** Answers in whose children a place is; to be asked for places in their order. */
const leafFinder = (leaves: readonly Leaf[]): ((place: number) => Node[] | undefined) => {
  let at = 0;
  return (place) => {
    while (at + 1 < leaves.length && (leaves[at + 1]?.start ?? 0) <= place) at += 1;
    return leaves[at]?.siblings;
  };
};

/** The nodes in place of each leaf that an edit changes, by its siblings and its index. */
const apply = (
  edits: readonly Edit[],
  leaves: readonly Leaf[],
): Map<Node[], Map<number, Node[]>> => {
  const changed = new Map<Node[], Map<number, Node[]>>();
  let first = 0;
  for (const { siblings, index, start, text } of leaves) {
    while ((edits[first]?.end ?? Infinity) <= start) first += 1;
    const end = start + text.length;
    const nodes: Node[] = [];
    let at = start;
    for (let next = first; ; next += 1) {
      const edit = edits[next];
      if (!edit || edit.start >= end) break;
      const [from, to] = [Math.max(edit.start, start), Math.min(edit.end, end)];
      append(nodes, text.slice(at - start, from - start));
      if (edit.isAside) nodes.push(aside([text.slice(from - start, to - start)]));
      else if (edit.mark && edit.start >= start) nodes.push(edit.mark);
      at = to;
    }
    if (at === start) continue;
    append(nodes, text.slice(at - start));
    changed.set(siblings, (changed.get(siblings) ?? new Map<number, Node[]>()).set(index, nodes));
  }
  return changed;
};

const aside = (children: Node[]): Element => ({ ...element('span', children), isAside: true });

/** Nodes in which each shortcode, with what stands between its marks, is what it shows. */
const withEmbeds = (nodes: readonly Node[], marks: Marks): Node[] => {
  const result: Node[] = [];
  let open: Shortcode | undefined;
  let content: Node[] = [];
  for (const node of nodes) {
    if (!isElement(node) || node.name !== '#shortcode') {
      append(open ? content : result, node);
      continue;
    }
    const shortcode = open ?? marks.get(node);
    const isOpening = !open && shortcode?.closing !== undefined;
    open = isOpening ? shortcode : undefined;
    if (shortcode && !isOpening) for (const one of embed(shortcode, content)) append(result, one);
    content = [];
  }
  return [...result, ...content];
};

const embed = ({ name, rest }: Shortcode, content: Node[]): Node[] => {
  if (name === 'caption' || name === 'wp_caption') return figureOf(content, attributesOf(rest));
  if (name === 'gallery' || name === 'playlist') return [];
  const attributes = attributesOf(rest);
  const written = content.map(textIn).join('').trim();
  const address = [written, ...MEDIA.map((key) => attributes.get(key) ?? '')].find(isAddress);
  if (address === undefined) return [];
  const link = element('a', [address], new Map([['href', address]]));
  return [{ ...element('figure', [link]), isAside: true }];
};

/** The attributes of `[audio]` and `[video]` that say where the recording is. */
const MEDIA = ['src', 'mp4', 'm4v', 'webm', 'ogv', 'mp3', 'm4a', 'ogg', 'wav', 'flac'];

const isAddress = (text: string): boolean => /^(?:https?:\/|\/)\/?[^\s/]\S*$/i.test(text);

/** An image and its caption: the words beside it, or those that the shortcode has as an attribute. */
const figureOf = (content: Node[], attributes: Map<string, string>): Node[] => {
  const media = content.find((node) => isElement(node) && holdsImage(node));
  const words = content.filter((node) => node !== media);
  const written = attributes.get('caption');
  const caption = isBlank(words) && written ? [written] : words;
  if (!media) return isBlank(caption) ? [] : [aside(caption)];
  return [element('figure', isBlank(caption) ? [media] : [media, element('figcaption', caption)])];
};

const holdsImage = (node: Element): boolean => {
  let isFound = false;
  visitElements([node], ({ name }) => {
    isFound ||= name === 'img';
  });
  return isFound;
};
