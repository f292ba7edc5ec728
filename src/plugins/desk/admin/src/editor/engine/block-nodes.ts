import type { Token } from 'markdown-it';
import type { Fragment, Node, NodeType } from 'prosemirror-model';

import { figureIn } from './figure';
import { inlineNodes } from './inline-nodes';
import { nodes, schema } from './schema';

/** A token with what stands between it and its partner. */
export interface Tree {
  token: Token;
  inside: Tree[];
}

/** Thrown where a block has no form, which is then shown as it stands in the text. */
export class HasNoForm extends Error {}

/** A paragraph that is a shortcode alone: `[name attribute="value"]`, `[name]…[/name]`. */
const SHORTCODE = /^\s*\[([a-z][\w-]*)(?=[\s\]/])[^\]]*\](?:[^]*\[\/\1\])?\s*$/i;
const IS_COMPLETE = /\[\/|=|\/\]/;

export const isShortcode = (text: string): boolean =>
  SHORTCODE.test(text) && IS_COMPLETE.test(text);

/** The blocks of a text: each token with its insides. */
export const treeOf = (tokens: readonly Token[]): Tree[] => {
  const top: Tree[] = [];
  const open = [top];
  for (const token of tokens) {
    if (token.nesting === -1) {
      open.pop();
      continue;
    }
    const tree = { token, inside: [] };
    open.at(-1)?.push(tree);
    if (token.nesting === 1) open.push(tree.inside);
  }
  return top;
};

/** @throws HasNoForm */
export const blockNode = ({ token, inside }: Tree): Node => {
  switch (token.type) {
    case 'paragraph_open':
      return nodes.paragraph.create(null, lineOf(inside));
    case 'heading_open':
      return nodes.heading.create({ level: Number(token.tag.slice(1)) }, lineOf(inside));
    case 'blockquote_open':
      return nodes.blockquote.create(null, blocksOf(inside));
    case 'bullet_list_open':
      return listNode(nodes.bullet_list, inside, {});
    case 'ordered_list_open':
      return listNode(nodes.ordered_list, inside, { start: Number(token.attrGet('start') ?? 1) });
    case 'fence':
    case 'code_block':
      return nodes.code_block.create(
        { info: token.info.trim() },
        textOf(token.content.replace(/\n$/, '')),
      );
    case 'hr':
      return nodes.rule.create();
    case 'html_block':
      return htmlNode(token.content.replace(/\n+$/, ''));
    case 'table_open':
      return tableNode(inside);
    default:
      throw new HasNoForm(token.type);
  }
};

export const sourceBlock = (text: string): Node => nodes.source_block.create(null, textOf(text));

const textOf = (text: string): Node | null => (text === '' ? null : schema.text(text));

/** As Markdown the block of a single line of HTML that is read here. */
const htmlNode = (html: string): Node => {
  if (/^ {0,3}<!--\s*more\s*-->\s*$/.test(html)) return nodes.more.create();
  const figure = figureIn(html);
  return figure ? nodes.figure.create(figure.attrs, textOf(figure.caption)) : sourceBlock(html);
};

const lineOf = (inside: readonly Tree[]): Fragment =>
  inlineNodes(inside.flatMap(({ token }) => token.children ?? []));

const blocksOf = (inside: readonly Tree[]): Node[] =>
  inside.length > 0 ? inside.map(blockNode) : [nodes.paragraph.create()];

const listNode = (type: NodeType, inside: readonly Tree[], attrs: object): Node => {
  const items = inside.map((item) => nodes.list_item.create(null, blocksOf(item.inside)));
  const paragraphs = inside.flatMap((item) => item.inside.filter(isParagraph));
  // A list of which no item has a paragraph is written either way.
  const tight = paragraphs.every(({ token }) => token.hidden);
  return type.create({ ...attrs, tight }, items);
};

const isParagraph = ({ token }: Tree): boolean => token.type === 'paragraph_open';

const tableNode = (inside: readonly Tree[]): Node =>
  nodes.table.create(
    null,
    inside
      .flatMap((part) => part.inside)
      .map((row) =>
        nodes.table_row.create(
          null,
          row.inside.map((cell) =>
            (cell.token.type === 'th_open' ? nodes.table_header : nodes.table_cell).create(
              { align: /\w+$/.exec(String(cell.token.attrGet('style') ?? ''))?.[0] ?? null },
              nodes.paragraph.create(null, lineOf(cell.inside)),
            ),
          ),
        ),
      ),
  );
