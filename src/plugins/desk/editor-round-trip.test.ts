import { Transform } from 'prosemirror-transform';
import type { Node } from 'prosemirror-model';

import { bodies } from './editor-bodies.fixture';
import { canonicalBlocks, open, Writer } from './admin/src/editor/engine';

const all = bodies();

/** What a text shows, as far as Markdown can say it. */
const shown = (text: string): string => JSON.stringify(canonicalBlocks(open(text).doc.children));
const meant = (doc: Node): string => JSON.stringify(canonicalBlocks(doc.children));

/** The document with a letter written into the first text of a block; nothing where it has none. */
const edited = (doc: Node, block: number): Node | undefined => {
  let place: number | undefined;
  let at = 0;
  doc.forEach((_, offset, index) => {
    if (index === block) at = offset;
  });
  const node = doc.child(block);
  if (node.type.name === 'source_block') return undefined;
  if (node.isTextblock) place = at + 1 + Math.min(2, node.content.size);
  else
    node.descendants((inner, offset) => {
      if (inner.isTextblock) place ??= at + 1 + offset + 1 + Math.min(2, inner.content.size);
    });
  if (place === undefined) return undefined;
  return new Transform(doc).insert(place, doc.type.schema.text('q')).doc;
};

it('there are bodies enough to tell', () => expect(all.length).toBeGreaterThan(200));

it.each(all.map((body) => [body.slice(0, 60), body]))(
  'a body that is not changed comes back to the byte: %j',
  (_, body) => {
    const opened = open(body);
    expect(new Writer(opened).save(opened.doc)).toBe(body);
  },
);

it.each(all.map((body) => [body.slice(0, 60), body]))(
  'a change leaves the other blocks, and reads as it was shown: %j',
  (_, body) => {
    const opened = open(body);
    opened.blocks.forEach((_block, index) => {
      const doc = edited(opened.doc, index);
      if (!doc) return;
      const text = new Writer(opened).save(doc);
      const before = opened.blocks.slice(0, index).map((one) => one.body + one.separator);
      const after = opened.blocks.slice(index + 1).map((one) => one.body + one.separator);
      expect(text.startsWith(opened.prefix + before.join(''))).toBe(true);
      expect(text.endsWith(after.join(''))).toBe(true);
      expect(shown(text)).toBe(meant(doc));
    });
  },
);
