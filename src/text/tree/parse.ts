import { QuoteType, Tokenizer } from 'htmlparser2';

import { withoutOwnIds } from './own-ids';
import { tagKindsIn } from './tag-kinds';
import { type Attribute, isSettings, VOID_ELEMENTS } from './tags';
import { append, type Attributes, type Element, element, type Node } from './tree';

/** Browsers nest no deeper than 512. Source: `kMaximumHTMLParserDOMTreeDepth` in Blink. */
const DEEPEST = 500;

/** The name of the node that a comment becomes which says so. */
export const MORE = '#more';

const BLOCKS_THAT_END_A_PARAGRAPH =
  `address article aside blockquote center details dir div dl fieldset figcaption
figure footer form h1 h2 h3 h4 h5 h6 header hr main menu nav ol p pre section table ul`.split(
    /\s+/,
  );

/** What an opening tag closes when it was left open, by the element that stands around it. */
const CLOSES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...BLOCKS_THAT_END_A_PARAGRAPH.map((name) => [name, new Set(['p'])] as const),
  ['li', new Set(['li', 'p'])],
  ['dt', new Set(['dt', 'dd', 'p'])],
  ['dd', new Set(['dt', 'dd', 'p'])],
  ['td', new Set(['td', 'th', 'p'])],
  ['th', new Set(['td', 'th', 'p'])],
  ['tr', new Set(['tr', 'td', 'th', 'p', 'caption', 'colgroup'])],
  ...['thead', 'tbody', 'tfoot'].map(
    (name) =>
      [
        name,
        new Set(['thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'caption', 'colgroup']),
      ] as const,
  ),
  ['option', new Set(['option'])],
  ['optgroup', new Set(['option', 'optgroup'])],
  ['rt', new Set(['rt', 'rp'])],
  ['rp', new Set(['rt', 'rp'])],
  ['body', new Set(['head'])],
]);

/**
 * HTML as a tree: what no tag of HTML is becomes text as it was typed, the tags of other vocabularies are gone,
 * with the settings in them, and no element stands deeper than 500. Takes linear time.
 *
 * @param more the comment that becomes a node named `MORE`
 */
export const parseHtml = (html: string, more?: string): Node[] => {
  const root: Node[] = [];
  const open: Element[] = [];
  const countOf = new Map<string, number>();
  const kindOf = tagKindsIn(html);
  // The settings of a program that are being left out, and how many of their name stand open.
  let settings: { name: string; depth: number } | undefined;
  let tag: { start: number; name: string; attributes: Attribute[] } | undefined;
  let value = '';

  const add = (node: Node): void => {
    append(open.at(-1)?.children ?? root, node);
  };
  const addText = (text: string): void => {
    if (!settings) add(text);
  };
  const pop = (): Element | undefined => {
    const closed = open.pop();
    if (closed) countOf.set(closed.name, (countOf.get(closed.name) ?? 1) - 1);
    return closed;
  };
  const openElement = (name: string, attributes: Attribute[], isSelfClosing: boolean): void => {
    const closed = CLOSES.get(name);
    while (closed?.has(open.at(-1)?.name ?? '')) pop();
    if (open.length >= DEEPEST && !VOID_ELEMENTS.has(name)) return;
    const opened = element(name, [], attributesOf(attributes));
    add(opened);
    if (VOID_ELEMENTS.has(name)) return;
    opened.isClosed = isSelfClosing && (name === 'svg' || name === 'math');
    if (opened.isClosed) return;
    open.push(opened);
    countOf.set(name, (countOf.get(name) ?? 0) + 1);
  };
  const closeElement = (name: string): void => {
    if (name === 'br') add(element('br'));
    if (!countOf.get(name)) return;
    let closed = pop();
    while (closed && closed.name !== name) closed = pop();
    if (closed) closed.isClosed = true;
  };
  const onOpened = (end: number, isSelfClosing: boolean): void => {
    if (!tag) return;
    const { start, name, attributes } = tag;
    tag = undefined;
    if (settings) {
      if (settings.name === name && !isSelfClosing) settings.depth += 1;
      return;
    }
    const kind = kindOf({ name, attributes, isClosing: false, isSelfClosing });
    if (kind === 'text') add(html.slice(start, end + 1));
    else if (kind === 'element') openElement(name, attributes, isSelfClosing);
    else if (isSettings(name) && !isSelfClosing) settings = { name, depth: 1 };
  };
  const onClosing = (name: string, start: number): void => {
    if (settings) {
      if (settings.name === name) settings.depth -= 1;
      if (settings.depth === 0) settings = undefined;
      return;
    }
    const kind = kindOf({ name, attributes: [], isClosing: true, isSelfClosing: false });
    if (kind === 'element') closeElement(name);
    // The tokenizer leaves out what else stands in a closing tag.
    else if (kind === 'text') add(html.slice(start, html.indexOf('>', start) + 1));
  };

  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      ontext: (start, end) => addText(html.slice(start, end)),
      ontextentity: (codePoint) => addText(characterOf(codePoint)),
      onopentagname(start, end) {
        tag = { start: start - 1, name: html.slice(start, end).toLowerCase(), attributes: [] };
      },
      onattribname(start, end) {
        tag?.attributes.push({ name: html.slice(start, end).toLowerCase() });
        value = '';
      },
      onattribdata(start, end) {
        value += html.slice(start, end);
      },
      onattribentity(codePoint) {
        value += characterOf(codePoint);
      },
      onattribend(quote) {
        const attribute = tag?.attributes.at(-1);
        if (attribute && quote !== QuoteType.NoValue) attribute.value = value;
      },
      onopentagend: (end) => onOpened(end, false),
      onselfclosingtag: (end) => onOpened(end, true),
      onclosetag(start, end) {
        onClosing(html.slice(start, end).toLowerCase(), html.lastIndexOf('<', start));
      },
      oncomment(start, end, offset) {
        if (!settings && html.slice(start, end - offset) === more) add(element(MORE));
      },
      oncdata: nothing,
      ondeclaration: nothing,
      onprocessinginstruction(start, end) {
        // `Class<?>` is none.
        if (!/[a-z]/i.test(html.charAt(start + 1))) addText(html.slice(start - 1, end + 1));
      },
      onend: nothing,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return root;
};

/** What an entity stands for. The sign of our own ids is no character, and none is written so. */
const characterOf = (codePoint: number): string => withoutOwnIds(String.fromCodePoint(codePoint));

/** The first of several with the same name counts. */
const attributesOf = (attributes: readonly Attribute[]): Attributes | undefined => {
  if (attributes.length === 0) return undefined;
  const map = new Map<string, string>();
  for (const { name, value } of attributes) if (!map.has(name)) map.set(name, value ?? '');
  return map;
};

const nothing = (): void => undefined;
