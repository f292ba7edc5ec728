import { takeSignedNotes } from '../../../api/article/domain/clip';
import { nameKey } from '../../../text/words';
import type { NoteRecord } from '../../records';
import type { SourceOptions } from '../source';

/** The blocks of a body without the signed notes around it, and the notes. */
export const takeNotes = (
  article: string,
  blocks: readonly string[],
  createdAt: Date | null,
  { notes: areTaken, noteSignatures }: SourceOptions,
): { blocks: readonly string[]; notes: NoteRecord[] } => {
  if (!areTaken) return { blocks, notes: [] };
  const editors = new Set(noteSignatures.map(nameKey));
  const taken = takeSignedNotes(blocks, (name) => editors.has(nameKey(name)));
  return {
    blocks: taken.blocks,
    notes: taken.notes.map(({ signature, kind, placement, body }) => ({
      kind: 'note',
      id: `${article}:${placement}`,
      article,
      noteKind: kind,
      signature,
      body,
      placement,
      visibility: 'public',
      createdAt,
    })),
  };
};
