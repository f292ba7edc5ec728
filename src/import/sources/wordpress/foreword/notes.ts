import { blocksOfArticle } from '../../../../text/imported';
import type { LossRecord, NoteRecord } from '../../../records';
import { loss } from '../../shared';
import { fromBase64, fromJson, isObject, type Json, textIn, timeIn } from './decode';
import { digestOf } from '../../../../export/wordpress/format';
import type { NoteBlock } from './note-blocks';

const KINDS: readonly NoteRecord['noteKind'][] = [
  ...(['foreword', 'commentary', 'correction'] as const),
  ...(['clarification', 'update', 'retraction'] as const),
];

/** The notes of an Article that are shown as blocks, and those that are not shown. */
export const notesOf = (
  article: string,
  blocks: readonly NoteBlock[],
  hidden: readonly unknown[],
): { notes: NoteRecord[]; losses: LossRecord[] } => {
  const notes: NoteRecord[] = [];
  const losses: LossRecord[] = [];
  const known = new Set<string>();
  const add = (note: NoteRecord, reason: LossRecord[]) => {
    losses.push(...reason);
    if (known.has(note.id)) losses.push(loss('note', note.id, 'left-out', 'It is there twice.'));
    else notes.push(note);
    known.add(note.id);
  };
  for (const [index, block] of blocks.entries()) {
    const { note, losses: reasons } = shownNote(article, index, block);
    add(note, reasons);
  }
  for (const [index, value] of hidden.entries()) {
    const body = isObject(value) ? fromBase64(textIn(value, 'markdown') ?? '') : undefined;
    if (!isObject(value) || body === undefined) {
      losses.push(loss('note', `${article}:hidden-${index}`, 'unreadable', NO_NOTE));
    } else add(noteOf(article, `hidden-${index}`, value, body), []);
  }
  return { notes: notes.sort((one, other) => (one.order ?? 0) - (other.order ?? 0)), losses };
};

const NO_NOTE = 'What Foreword keeps of it is damaged.';

const shownNote = (
  article: string,
  index: number,
  { json, html, placement }: NoteBlock,
): { note: NoteRecord; losses: LossRecord[] } => {
  const value = fromJson(json);
  const data: Json = isObject(value) ? value : {};
  const own = fromBase64(textIn(data, 'markdown') ?? '') ?? '';
  const isAsWritten = textIn(data, 'digest') === digestOf(html);
  const body = own !== '' && isAsWritten ? own : blocksOfArticle(html).join('\n\n');
  const note = noteOf(article, `block-${index}`, { placement, ...data }, body);
  if (own === '') return { note, losses: [loss('note', note.id, 'unreadable', NO_NOTE)] };
  return { note, losses: isAsWritten ? [] : [loss('note', note.id, 'changed', CHANGED)] };
};

const CHANGED = 'It was changed in WordPress: it is what was shown there.';

/** @param name of a note that does not say its own */
const noteOf = (article: string, name: string, data: Json, body: string): NoteRecord => {
  const kind = KINDS.find((one) => one === data.kind);
  const order = data.order;
  return {
    kind: 'note',
    id: `${article}:${textIn(data, 'documentId') ?? name}`,
    article,
    noteKind: kind ?? 'foreword',
    signature: textIn(data, 'signature'),
    editor: textIn(data, 'editor'),
    body,
    placement: data.placement === 'below' ? 'below' : 'above',
    visibility: data.visibility === 'internal' ? 'internal' : 'public',
    isPublished: data.isPublished !== false,
    order: typeof order === 'number' && Number.isSafeInteger(order) ? order : null,
    createdAt: timeIn(data, 'createdAt'),
    firstPublishedAt: timeIn(data, 'firstPublishedAt'),
  };
};
