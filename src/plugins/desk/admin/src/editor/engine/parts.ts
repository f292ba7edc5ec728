import type { Node } from 'prosemirror-model';

import type { Style } from './block-text';
import { type Tree, treeOf } from './block-nodes';
import { tokensOf } from './markdown';
import type { Block } from './open';
import { nodes } from './schema';

/** What the unchanged items of a list, or rows of a table, were written as. */
export const writtenParts = (
  { node, body }: Block,
  edited: Node,
  style: Style,
): ((part: Node) => string | undefined) | undefined => {
  if (node.type !== edited.type || !hasParts(node)) return undefined;
  const lines = body.replace(/\r\n?/g, '\n').split('\n');
  const trees = treeOf(tokensOf(body, {}))[0]?.inside ?? [];
  const rows = node.type === nodes.table ? trees.flatMap(({ inside }) => inside) : trees;
  const texts = rows.map((tree) => partText(tree, lines));
  if (texts.length !== node.childCount) return undefined;
  const isMixed =
    edited.attrs.tight !== node.attrs.tight || edited.attrs.start !== node.attrs.start;
  if (isMixed) return undefined;

  const known = new Map(node.children.map((part, index) => [part, index]));
  const aligned = (one: Node) =>
    one.firstChild?.children.map(({ attrs }) => String(attrs.align)).join();
  return (part) => {
    if (part === edited && node.type === nodes.table)
      return aligned(node) === aligned(edited) ? lines[1] : undefined;
    const place = known.get(part) ?? node.children.findIndex((one) => one.eq(part));
    const isBullet = node.type !== nodes.bullet_list || texts[place]?.trim()[0] === style.bullet;
    // A number says where in the list it stands.
    const stands =
      node.type !== nodes.ordered_list || node.maybeChild(place) === edited.maybeChild(place);
    return isBullet && (stands || style.areNumbersEqual) ? texts[place] : undefined;
  };
};

const hasParts = ({ type }: Node): boolean =>
  type === nodes.table || type === nodes.bullet_list || type === nodes.ordered_list;

const partText = ({ token }: Tree, lines: readonly string[]): string =>
  lines
    .slice(...(token.map ?? [0, 0]))
    .join('\n')
    .trimEnd();
