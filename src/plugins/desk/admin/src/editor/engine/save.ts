import type { Node } from 'prosemirror-model';

import { align, type Placed } from './align';
import { otherMarkers, type Style } from './block-text';
import { canonicalBlocks } from './canonical';
import { copyOf, type Definitions, tokensOf } from './markdown';
import { DIVIDER, nodesIn, type Opened } from './open';
import { writtenParts } from './parts';
import { nodes } from './schema';
import { styleOf } from './style';
import { readsAs, write } from './write';

/** A block as it will be stored. */
interface Written extends Placed {
  body: string;
  style?: Style;
}

/** What was written of a node, where what it depends on is still the same. */
interface Remembered {
  body: string;
  style: Style;
  place?: number;
  defined: string;
}

/** Writes documents that were opened from a text, and remembers what it wrote of each node. */
export class Writer {
  private readonly bodies = new WeakMap<Node, Remembered>();
  private readonly found = new WeakMap<Node, Definitions>();
  private readonly separators = new WeakMap<Node, Map<string, string>>();
  private docStyle?: Style;

  constructor(private readonly opened: Opened) {}

  /** The text of a document: what was not changed as it stood, to the byte. */
  save(doc: Node): string {
    const { blocks, prefix, lineEnd } = this.opened;
    const definitions = this.definitionsOf(doc);
    const placed = align(doc, this.opened);
    if (placed.length === blocks.length && placed.every(({ isSame }) => isSame))
      return prefix + blocks.map(({ body, separator }) => body + separator).join('');
    const written = placed
      .map((one) => this.writeBlock(one, definitions))
      .filter(({ body }) => body !== '');
    if (written.length === 0) return '';

    // Spaces that were all there was would be in the way of what is there now.
    let text = blocks[0]?.body === '' ? prefix.replace(/[ \t]+$/, '') : prefix;
    written.forEach((one, index) => {
      const next = written[index + 1];
      if (next) {
        text += one.body + this.between(one, next, definitions);
        return;
      }
      const { separator } = blocks[one.place ?? -1] ?? {};
      const isLast = one.place === blocks.length - 1 && separator !== undefined;
      const endsLine = /[\n\r]/.test(blocks.at(-1)?.separator ?? '');
      text += one.body + (isLast ? separator : endsLine ? lineEnd : '');
    });
    return text;
  }

  private writeBlock(placed: Placed, definitions: Definitions): Written {
    const { node, place, isSame } = placed;
    const block = place === undefined ? undefined : this.opened.blocks[place];
    if (isSame && block) return { ...placed, body: block.body };
    const known = this.bodies.get(node);
    const defined = namesIn(definitions);
    if (known && known.place === place && known.defined === defined) return { ...placed, ...known };

    const style =
      block && block.node.type === node.type ? styleOf(block.body, this.usual()) : this.usual();
    const parts = block && writtenParts(block, node, style);
    const text = write(node, style, definitions, parts);
    const body = this.withLineEnds(text);
    this.bodies.set(node, { body, style, place, defined });
    return { ...placed, body, style };
  }

  private withLineEnds(text: string): string {
    return text.replace(/\n/g, this.opened.lineEnd);
  }

  /** How the text as a whole is written, for what is new in it. */
  private usual(): Style {
    this.docStyle ??= styleOf(beginning(this.opened));
    return this.docStyle;
  }

  /** What stands between two blocks so that they stay two; may write the second with other markers. */
  private between(one: Written, next: Written, definitions: Definitions): string {
    const { blocks, lineEnd } = this.opened;
    const blank = lineEnd + lineEnd;
    const areNeighbours = one.place !== undefined && next.place === one.place + 1;
    const stood = areNeighbours ? blocks[one.place ?? -1]?.separator : undefined;
    if (stood !== undefined && one.isSame && next.isSame) return stood;

    const key = `${one.body.length} ${stood ?? ''} ${next.body}`;
    const known = this.separators.get(one.node)?.get(key);
    if (known !== undefined) return known;
    const meant = canonicalBlocks([
      ...this.read(one, definitions),
      ...this.read(next, definitions),
    ]);
    const stayTwo = (between: string): boolean =>
      readsAs(one.body + between + next.body, meant, definitions);

    const isSameKind = one.node.type === next.node.type;
    const isKept = stood !== undefined && stayTwo(stood);
    if (!isKept && isSameKind && !next.isSame && next.style && !stayTwo(blank)) {
      const former = next.body;
      next.body = this.withLineEnds(write(next.node, otherMarkers(next.style), definitions));
      if (stayTwo(blank)) return blank;
      next.body = former;
    }
    const fence = /^ {0,3}(`{3,}|~{3,})/.exec(one.body)?.[1];
    const candidates = [
      ...(stood === undefined ? [] : [stood]),
      blank,
      blank + DIVIDER + blank,
      ...(fence === undefined ? [] : [lineEnd + fence + blank]),
    ];
    const separator = candidates.find(stayTwo) ?? blank;
    const all = this.separators.get(one.node) ?? new Map<string, string>();
    this.separators.set(one.node, all.set(key, separator));
    return separator;
  }

  /** A block as it is read again. */
  private read({ node, body }: Written, definitions: Definitions): Node[] {
    return node.type === nodes.source_block ? nodesIn(body, copyOf(definitions)) : [node];
  }

  /** What the document defines: in the text that was opened, and in what has been written since. */
  private definitionsOf(doc: Node): Definitions {
    const all: Definitions = { references: {}, footnotes: { refs: {} } };
    doc.forEach((node) => {
      if (node.type !== nodes.source_block || !node.textContent.includes(']:')) return;
      let own = this.found.get(node);
      if (!own) {
        own = {};
        tokensOf(node.textContent, own);
        this.found.set(node, own);
      }
      all.references = { ...own.references, ...all.references };
      all.footnotes = { refs: { ...own.footnotes?.refs, ...all.footnotes?.refs } };
    });
    return all;
  }
}

/** As much of a text as tells how it is written. */
const beginning = ({ blocks }: Opened): string =>
  blocks
    .slice(0, 100)
    .map(({ body }) => body.slice(0, 1_000))
    .join('\n\n');

const namesIn = ({ references, footnotes }: Definitions): string =>
  [...Object.keys(references ?? {}), ...Object.keys(footnotes?.refs ?? {})].join('\n');
