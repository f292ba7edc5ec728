import { digestOf, NOTE_BLOCK, type NoteData, toBase64 } from './format';

/** A note as it goes along with its Article. */
export interface ExportedNote extends Omit<NoteData, 'markdown' | 'digest'> {
  /** Markdown. */
  body: string;
  html: string;
}

/** A note as an import has it again. */
export const noteData = ({ html, body, ...note }: ExportedNote): NoteData => ({
  ...note,
  markdown: toBase64(body),
  digest: digestOf(html),
});

/**
 * A note as a block of WordPress: what it shows is its HTML, and what it is stands in the block's attributes, its Markdown
 * in base64 among them. Whatever does not know the block shows the HTML.
 */
export const noteBlock = (note: ExportedNote): string => {
  const shown = `<div class="foreword-note foreword-note-${note.kind}">\n${note.html}\n</div>`;
  const attributes = blockJson(noteData(note));
  return `<!-- wp:${NOTE_BLOCK} ${attributes} -->\n${shown}\n<!-- /wp:${NOTE_BLOCK} -->`;
};

/** JSON as it stands in the comment of a block: nothing in it ends the comment. */
const blockJson = (value: object): string =>
  JSON.stringify(value)
    .replaceAll('\\\\', '\\u005c')
    .replaceAll('--', '\\u002d\\u002d')
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('&', '\\u0026')
    .replaceAll('\\"', '\\u0022');
