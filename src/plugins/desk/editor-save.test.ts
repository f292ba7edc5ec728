import type { Node } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { Transform } from 'prosemirror-transform';

import { adopt, nodes, open, schema, withLineEnds, Writer } from './admin/src/editor/engine';

/** A text with something typed behind words in it. */
const typed = (body: string, behind: string, words: string): string => {
  const opened = open(body);
  return new Writer(opened).save(typedIn(opened.doc, behind, words));
};

const typedIn = (doc: Node, behind: string, words: string): Node => {
  let place = -1;
  doc.descendants((node, at) => {
    const index = node.isText ? (node.text ?? '').indexOf(behind) : -1;
    if (index >= 0) place = at + index + behind.length;
  });
  return new Transform(doc).insert(place, schema.text(words)).doc;
};

const paragraph = (words: string): string => {
  const doc = nodes.doc.create(null, nodes.paragraph.create(null, schema.text(words)));
  return new Writer(open('')).save(doc);
};

it.each([
  'see http://x.org/a_b and me@x.org',
  'snake_case, 5 * 6, a < b & c, R&D, [sic], 100 %',
  'C:\\dir and 50/50 (or so) – “quoted”',
])('text that means nothing to Markdown is written as it is: %s', (words) =>
  expect(paragraph(words)).toBe(words),
);

it.each([
  ['# no heading', '\\# no heading'],
  ['1. no list', '1\\. no list'],
  ['- no list', '\\- no list'],
  ['> no quote', '\\> no quote'],
  ['*no emphasis*', '\\*no emphasis\\*'],
  ['<b>no tag', '\\<b>no tag'],
  ['&amp; no entity', '\\&amp; no entity'],
  ['[no](/link)', '\\[no\\](/link)'],
])('text that would mean something is escaped: %s', (words, written) =>
  expect(paragraph(words)).toBe(written),
);

it('emphasis beside a letter and a bracket is written as HTML, which reads as it was meant', () => {
  const line = [schema.text('a'), schema.text('(b)', [schema.marks.strong.create()])];
  const doc = nodes.doc.create(null, nodes.paragraph.create(null, line));
  expect(new Writer(open('')).save(doc)).toBe('a<strong>(b)</strong>');
});

it('unchanged items of a list and rows of a table keep how they were written', () => {
  expect(typed('*  one\n*  two __x__\n', 'one', '!')).toBe('* one!\n*  two __x__\n');
  expect(typed('|a|b|\n|:-|--|\n|1|2|\n|3|4|\n', '1', '!')).toBe(
    '|a|b|\n|:-|--|\n| 1! | 2 |\n|3|4|\n',
  );
});

it('what is written in a block looks as what was in it: bullets, emphasis, line ends', () => {
  expect(typed('__a__ and _b_\r\nmore\r\n', 'b', '!')).toBe('__a__ and _b_!\r\nmore\r\n');
  expect(typed('+ a\n  + b\n', 'b', '!')).toBe('+ a\n  + b!\n');
});

it('two lists that come to stand side by side stay two, and keep their bytes', () => {
  const opened = open('* a\n\ntext\n\n* b\n');
  const between = opened.doc.child(0).nodeSize;
  const doc = new Transform(opened.doc).delete(between, between + opened.doc.child(1).nodeSize).doc;
  const text = new Writer(opened).save(doc);
  expect(text).toBe('* a\n\n<!-- -->\n\n* b\n');
  expect(open(text).doc.eq(doc)).toBe(true);
});

it('what is changed back is what it was', () => {
  const body = 'Setext\n===\n\n*  a\n';
  const opened = open(body);
  const changed = typedIn(opened.doc, 'Setext', '!');
  const doc = new Transform(changed).delete(7, 8).doc;
  expect(new Writer(opened).save(doc)).toBe(body);
});

it('another text takes the place of a document only where they differ', () => {
  const opened = open('One.\n\nTwo.\n\nThree.\n');
  const other = open('One.\n\n2.\n\nThree.\n');
  const tr = adopt(EditorState.create({ doc: opened.doc }).tr, other);
  expect(tr.doc.eq(other.doc)).toBe(true);
  expect(tr.doc.child(0)).toBe(opened.doc.child(0));
  expect(new Writer(other).save(tr.doc)).toBe('One.\n\n2.\n\nThree.\n');
});

it('lines that are edited as they stand keep how they end', () =>
  expect(withLineEnds('a\r\nb\nc\r\n', 'a\nB\nc\n')).toBe('a\r\nB\r\nc\r\n'));
