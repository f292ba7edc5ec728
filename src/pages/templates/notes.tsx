import type { DescribedNote } from '../../api/description/domain/described-article';
import { CleanedHtml, Words } from './text';

const KIND_LABELS: Record<DescribedNote['kind'], string> = {
  foreword: 'Foreword',
  commentary: 'Commentary',
  correction: 'Correction',
  clarification: 'Clarification',
  update: 'Update',
  retraction: 'Retraction',
};

export const kindLabel = (kind: DescribedNote['kind']): string => KIND_LABELS[kind];

interface NotesProps {
  notes: readonly DescribedNote[] | undefined;
  at: DescribedNote['placement'];
}

/** The public notes that stand above or below the text, in their order. */
export const Notes = ({ notes = [], at }: NotesProps) => (
  <>
    {notes
      .filter(({ placement }) => placement === at)
      .map((note) => (
        <Note key={note.documentId} note={note} />
      ))}
  </>
);

const Note = ({ note }: { note: DescribedNote }) => {
  const { documentId, kind, html, signature, editor, supersededBy } = note;
  const headId = `note-${documentId}`;
  return (
    <div class={`note note-${kind}`} role="note" aria-labelledby={headId}>
      <p class="note-head" id={headId}>
        <bdi class="signature">{signature || editor?.name || ''}</bdi>{' '}
        <span class="note-kind" lang="en" dir="ltr">
          {kindLabel(kind)}
        </span>
      </p>
      <CleanedHtml html={html} class="prose" dir="auto" />
      {supersededBy && (
        <p class="note-head">
          <a href={`#note-${supersededBy.documentId}`}>
            <Words>Replaced by a later note</Words>
          </a>
        </p>
      )}
    </div>
  );
};
