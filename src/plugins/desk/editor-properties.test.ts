import fc from 'fast-check';
import { Fragment, type Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';

import { bodies } from './editor-bodies.fixture';
import {
  canonicalBlocks,
  isLinkable,
  marks,
  nodes,
  open,
  schema,
  Writer,
} from './admin/src/editor/engine';

const all = bodies();

const shown = (text: string): string => show(open(text).doc);
const show = (doc: Node): string =>
  canonicalBlocks(doc.children)
    .map((node) => node.toString() + JSON.stringify(node.toJSON()))
    .join('\n');

/** What people type, and what Markdown makes something of. */
const words = fc
  .array(
    fc.oneof(
      fc.constantFrom('word', 'שלום', 'می\u200cخواهم', 'a', 'Z', '7', '1986', 'über', '日本'),
      fc.constantFrom(' ', '  ', '\u00a0', ', ', '. ', ' – '),
      fc.constantFrom(
        '*',
        '**',
        '_',
        '__',
        '~~',
        '`',
        '``',
        '[',
        ']',
        '(',
        ')',
        '<',
        '>',
        '!',
        '&',
      ),
      fc.constantFrom(
        '#',
        '# ',
        '1. ',
        '1) ',
        '- ',
        '+ ',
        '> ',
        '---',
        '===',
        '```',
        '~~~',
        '|',
        ':',
      ),
      fc.constantFrom('http://x.org/a_b', 'me@x.org', '<b>', '</b>', '<!-- ', '-->', '&amp;', '\\'),
      fc.constantFrom(
        '[^1]',
        '[x]: /y',
        '[x](/y)',
        '![',
        '^[',
        '<br>',
        '[gallery ids="1"]',
        '"',
        "'",
      ),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => parts.join(''));

const link = fc
  .constantFrom('https://x.org', '/a b', 'mailto:me@x.org', '/a(b', '/a_b*c', '/q?a=1&amp;b=2', '')
  .filter(isLinkable)
  .map((href) => marks.link.create({ href }));
const mark = fc.oneof(
  fc.constantFrom(marks.strong, marks.em, marks.strike, marks.code).map((type) => type.create()),
  link,
);

const leaf = fc.oneof(
  fc.constant(nodes.soft_break.create()),
  fc.constant(nodes.hard_break.create()),
  words.map((alt) => nodes.image.create({ src: '/a.png', alt })),
);
const inline = fc.oneof(
  { weight: 6, arbitrary: words.map((text) => schema.text(text)) },
  { weight: 1, arbitrary: leaf },
);
const line = fc
  .array(
    fc
      .tuple(inline, fc.array(mark, { maxLength: 2 }))
      .map(([node, set]) =>
        node.mark(set.reduce<Node['marks']>((sum, one) => one.addToSet(sum), [])),
      ),
    { maxLength: 5 },
  )
  .map((parts) => Fragment.fromArray(parts));

const paragraph = line.map((content) => nodes.paragraph.create(null, content));
const simple = fc.oneof(
  paragraph,
  fc
    .tuple(fc.integer({ min: 1, max: 6 }), line)
    .map(([level, content]) => nodes.heading.create({ level }, content)),
  fc
    .tuple(fc.constantFrom('', 'js', 'a`b'), fc.string())
    .map(([info, text]) =>
      nodes.code_block.create(
        { info },
        text ? schema.text(text.replace(/[\0\r]/g, '') || 'x') : null,
      ),
    ),
  fc.constant(nodes.rule.create()),
);
const items = (inside: fc.Arbitrary<Node>) =>
  fc
    .array(fc.array(inside, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
    .map((all) => all.map((blocks) => nodes.list_item.create(null, blocks)));
const list = (inside: fc.Arbitrary<Node>) =>
  fc
    .tuple(fc.boolean(), fc.boolean(), fc.integer({ min: 0, max: 99 }), items(inside))
    .map(([ordered, tight, start, content]) =>
      ordered
        ? nodes.ordered_list.create({ tight, start }, content)
        : nodes.bullet_list.create({ tight }, content),
    );
const quote = (inside: fc.Arbitrary<Node>) =>
  fc
    .array(inside, { minLength: 1, maxLength: 3 })
    .map((blocks) => nodes.blockquote.create(null, blocks));
const table = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
  .chain(([width, height]) =>
    fc
      .array(fc.array(paragraph, { minLength: width, maxLength: width }), {
        minLength: height,
        maxLength: height,
      })
      .map((rows) =>
        nodes.table.create(
          null,
          rows.map((row, index) =>
            nodes.table_row.create(
              null,
              row.map((cell) => (index ? nodes.table_cell : nodes.table_header).create(null, cell)),
            ),
          ),
        ),
      ),
  );
const figure = fc
  .tuple(words, words)
  .map(([alt, caption]) => nodes.figure.create({ src: '/a.png', alt }, schema.text(caption)));
const nested = fc.oneof(simple, list(simple), quote(simple));
const block = fc.oneof(
  { weight: 4, arbitrary: simple },
  { weight: 2, arbitrary: list(nested) },
  { weight: 1, arbitrary: quote(nested) },
  { weight: 1, arbitrary: table },
  { weight: 1, arbitrary: figure },
  { weight: 1, arbitrary: fc.constant(nodes.more.create()) },
);

/** `FOREWORD_TEST_SEED` looks elsewhere. */
const SEED = Number(process.env.FOREWORD_TEST_SEED ?? 1);

const RUNS = Number(process.env.EDITOR_RUNS ?? 300);

it('whatever is written is read as it was shown', () => {
  const doc = fc.array(block, { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(doc, (blocks) => {
      const made = nodes.doc.create(null, blocks);
      made.check();
      const text = new Writer(open('')).save(made);
      expect(shown(text)).toBe(show(made));
    }),
    { numRuns: RUNS, seed: SEED },
  );
});

/** What is done to a document at a place between 0 and 1 of it. */
const edit = fc.oneof(
  fc.record({
    kind: fc.constant('type' as const),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    words,
  }),
  fc.record({
    kind: fc.constant('delete' as const),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 1, max: 80 }),
  }),
  fc.record({
    kind: fc.constant('mark' as const),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 1, max: 30 }),
    mark,
  }),
  fc.record({
    kind: fc.constant('split' as const),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  fc.record({
    kind: fc.constant('insert' as const),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    block,
  }),
);
type Edit = typeof edit extends fc.Arbitrary<infer One> ? One : never;

/** What is changed in a source block is source, and becomes what it says. */
const touchesSource = (doc: Node, start: number, end: number): boolean => {
  let found = doc.resolve(start).parent.type === nodes.source_block;
  doc.nodesBetween(Math.max(0, start - 1), Math.min(doc.content.size, end + 1), ({ type }) => {
    if (type === nodes.source_block) found = true;
  });
  return found;
};

const apply = (transform: Transform, one: Edit): void => {
  const { doc } = transform;
  const at = Math.floor(one.at * doc.content.size);
  if (touchesSource(doc, at, at + ('length' in one ? one.length : 0))) return;
  try {
    if (one.kind === 'type') {
      const place = doc.resolve(at);
      if (place.parent.isTextblock && place.parent.type !== nodes.source_block)
        transform.insert(at, schema.text(one.words));
    } else if (one.kind === 'delete')
      transform.delete(at, Math.min(doc.content.size, at + one.length));
    else if (one.kind === 'mark')
      transform.addMark(at, Math.min(doc.content.size, at + one.length), one.mark);
    else if (one.kind === 'split') transform.split(at);
    else {
      const index = doc.childBefore(at).index;
      let place = 0;
      for (let child = 0; child < index; child += 1) place += doc.child(child).nodeSize;
      transform.insert(place, one.block);
    }
  } catch {
    // Not every edit can be made everywhere.
  }
};

it('whatever is edited is read as it was shown', () => {
  const edits = fc.array(edit, { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(fc.constantFrom(...all), edits, (body, list) => {
      const opened = open(body);
      const transform = new Transform(opened.doc);
      list.forEach((one) => apply(transform, one));
      const text = new Writer(opened).save(transform.doc);
      expect(shown(text)).toBe(show(transform.doc));
    }),
    { numRuns: RUNS, seed: SEED },
  );
});
