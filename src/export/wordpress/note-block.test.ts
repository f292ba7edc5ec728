import { type ExportedNote, noteBlock } from './note-block';

const NOTE: ExportedNote = {
  documentId: 'n1',
  kind: 'foreword',
  placement: 'above',
  visibility: 'public',
  isPublished: true,
  editor: 'peloni',
  signature: 'Pelo--ni --> "P" & <b> \\" \\',
  order: 1,
  firstPublishedAt: null,
  createdAt: '2020-01-01T00:00:00.000Z',
  body: 'A **note** --> שלום',
  html: '<p>A <strong>note</strong></p>',
};

it('is a block that nothing in it ends, and that holds all of the note', () => {
  const block = noteBlock(NOTE);
  const [, json = '', shown] =
    /^<!-- wp:foreword\/note (\{.*?\}) -->\n([\s\S]*)\n<!-- \/wp:foreword\/note -->$/.exec(block) ??
    [];
  expect(json).not.toMatch(/--|[<>&]/);
  const { markdown, digest, ...others } = JSON.parse(json) as Record<string, unknown>;
  expect(digest).toMatch(/^[\w-]{43}$/);
  expect(Buffer.from(String(markdown), 'base64').toString()).toBe(NOTE.body);
  expect({ ...others, body: NOTE.body, html: NOTE.html }).toEqual(NOTE);
  expect(shown).toBe(`<div class="foreword-note foreword-note-foreword">\n${NOTE.html}\n</div>`);
});
