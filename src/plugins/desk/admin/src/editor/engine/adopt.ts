import type { Node } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';

import type { Opened } from './open';

/**
 * Makes a document that of another text where the two differ, so that the cursor and what can be undone stay; and has the
 * text know the document's nodes for its own.
 */
export const adopt = (tr: Transaction, opened: Opened): Transaction => {
  const { doc } = tr;
  const start = doc.content.findDiffStart(opened.doc.content);
  const end = start === null ? null : doc.content.findDiffEnd(opened.doc.content);
  if (start !== null && end) {
    // In what repeats itself the two can overlap.
    const overlap = Math.max(0, start - Math.min(end.a, end.b));
    tr.replace(start, end.a + overlap, opened.doc.slice(start, end.b + overlap));
  }
  if (!tr.doc.eq(opened.doc)) tr.replaceWith(0, tr.doc.content.size, opened.doc.content);
  know(tr.doc, opened);
  return tr;
};

const know = (doc: Node, { blocks, places }: Opened): void => {
  doc.forEach((node, _, index) => {
    if (blocks[index]?.node.eq(node)) places.set(node, index);
  });
};
