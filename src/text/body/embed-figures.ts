import { type Embed, embedOf } from '../embeds';
import {
  append,
  changeAttributes,
  type Element,
  element,
  isBlank,
  isBlock,
  isElement,
  type Node,
  textIn,
} from '../html';
import { parseUrl } from '../urls';

/** The class of figures of embeds. */
export const EMBED = 'embed';

/** The attributes that only a figure of ours has. */
const OWN_ATTRIBUTES = ['class', 'data-provider', 'data-frame'];

/** In these a line of text is a line to its reader. */
const CONTAINERS = new Set(['blockquote', 'center', 'details', 'div', 'p', 'section']);

/**
 * Makes a figure of each address that stands alone on a line, or in a figure, if a provider knows it: a link, and
 * for a player its frame's address, as no part of the running text. Takes linear time.
 */
export const showEmbeds = (nodes: Node[]): void => {
  showWithin(nodes);
  showInLines(nodes);
};

const showWithin = (nodes: readonly Node[]): void => {
  for (const node of nodes) {
    if (!isElement(node)) continue;
    if (node.name === 'figure') showInFigure(node);
    else showWithin(node.children);
    if (CONTAINERS.has(node.name)) showInLines(node.children);
  }
};

/** A figure is an embed if it holds nothing but an address, and a caption. */
const showInFigure = (figure: Element): void => {
  const isMarked = /(?:^|\s)embed(?:\s|$)/.test(figure.attributes.get('class') ?? '');
  figure.attributes = changeAttributes(figure.attributes, { without: OWN_ATTRIBUTES });
  const captions = figure.children.filter((one) => isElement(one) && one.name === 'figcaption');
  const rest = contentOf(figure.children.filter((one) => !captions.includes(one)));
  const embed = embedIn(rest, isMarked);
  if (embed) Object.assign(figure, figureOf(embed, captions, figure));
  else showWithin(figure.children);
};

/** What stands in a figure, without the wrappers around it. */
const contentOf = (nodes: readonly Node[]): Node[] => {
  const shown = nodes.filter((node) => !isBlank([node]));
  const [first] = shown;
  const isWrapped =
    shown.length === 1 && first !== undefined && isElement(first) && CONTAINERS.has(first.name);
  return isWrapped ? contentOf(first.children) : shown;
};

interface Found extends Embed {
  /** The words of the link, where it has some of its own. */
  title?: string;
}

/** The embed that nodes are; with words of its own a link is one only where that was said of it. */
const embedIn = (nodes: readonly Node[], mayHaveTitle = false): Found | undefined => {
  const shown = nodes.filter((node) => !isBlank([node]));
  const [node] = shown;
  if (node === undefined || shown.length > 1) return undefined;
  if (!isElement(node)) return embedOf(node);
  const address = node.name === 'a' ? node.attributes.get('href') : undefined;
  const embed = address === undefined ? undefined : embedOf(address);
  if (!embed || address === undefined) return undefined;
  const text = textIn(node).trim();
  if (isSameAddress(text, address)) return embed;
  return mayHaveTitle && text !== '' ? { ...embed, title: text } : undefined;
};

const isSameAddress = (text: string, address: string): boolean => {
  const url = parseUrl(text);
  return url !== undefined && url.href === parseUrl(address)?.href;
};

const figureOf = (
  { address, frame, provider, name, title = address }: Found,
  captions: readonly Node[],
  { attributes }: Pick<Element, 'attributes'> = { attributes: new Map() },
): Element => {
  const link = new Map([
    ['href', address],
    ['title', title === address ? name : title],
  ]);
  const set: [string, string][] = [
    ['class', EMBED],
    ['data-provider', provider],
  ];
  if (frame !== undefined) set.push(['data-frame', frame]);
  return {
    ...element('figure', [element('a', [title], link), ...captions]),
    attributes: changeAttributes(attributes, { set }),
    isAside: true,
  };
};

/** Puts figures in the place of lines that hold nothing but an address. */
const showInLines = (nodes: Node[]): void => {
  if (!nodes.some(mayBeAddress)) return;
  const result: Node[] = [];
  let line: Node[] = [];
  const endLine = (): void => {
    const embed = embedIn(line);
    for (const one of embed ? [figureOf(embed, [])] : line) append(result, one);
    line = [];
  };
  for (const node of nodes) {
    if (!isElement(node)) {
      node.split('\n').forEach((piece, index) => {
        if (index > 0) {
          endLine();
          append(result, '\n');
        }
        append(line, piece);
      });
    } else if (isBlock(node) || node.name === 'br') {
      endLine();
      result.push(node);
    } else line.push(node);
  }
  endLine();
  nodes.splice(0, nodes.length);
  for (const node of result) append(nodes, node);
};

const mayBeAddress = (node: Node): boolean =>
  isElement(node) ? node.name === 'a' : node.includes('://');
