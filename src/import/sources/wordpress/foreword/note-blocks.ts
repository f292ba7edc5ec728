import { NOTE_BLOCK } from '../../../../export/wordpress/format';

const OPEN = `<!-- wp:${NOTE_BLOCK} `;
const CLOSE = `<!-- /wp:${NOTE_BLOCK} -->`;

/** A block that shows a note. */
export interface NoteBlock {
  /** Its attributes, as they are written. */
  json: string;
  /** What it shows. */
  html: string;
  /** Where it stands. */
  placement: 'above' | 'below';
}

/** A text without the blocks of notes, and those. What nobody closed stays in the text. Takes linear time. */
export const takeNoteBlocks = (
  content: string,
): { html: string; blocks: NoteBlock[]; isWhole: boolean } => {
  const blocks: NoteBlock[] = [];
  let html = '';
  let at = 0;
  for (let open = content.indexOf(OPEN); open >= 0; open = content.indexOf(OPEN, at)) {
    const end = content.indexOf('-->', open + OPEN.length);
    const close = end < 0 ? -1 : content.indexOf(CLOSE, end);
    if (close < 0) return { html: html + content.slice(at), blocks, isWhole: false };
    html += content.slice(at, open);
    at = close + CLOSE.length;
    blocks.push({
      json: content.slice(open + OPEN.length, end).trim(),
      html: withoutFrame(content.slice(end + 3, close).trim()),
      placement: html.trim() === '' ? 'above' : 'below',
    });
  }
  return { html: html + content.slice(at), blocks, isWhole: true };
};

const FRAME = /^<div class="foreword-note\b[^">]*">/;

const withoutFrame = (html: string): string => {
  const [frame] = FRAME.exec(html) ?? [];
  return frame !== undefined && html.endsWith('</div>')
    ? html.slice(frame.length, -'</div>'.length).trim()
    : html;
};
