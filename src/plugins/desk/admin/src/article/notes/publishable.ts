import type { Note, NoteValues } from './note';

type Publishable = Pick<Partial<NoteValues>, 'visibility'> & Partial<Pick<Note, 'status'>>;

/** The notes that were never public and are to be: those that are asked about when their Article is published. */
export const publishableDrafts = <One extends Publishable>(notes: readonly One[]): One[] =>
  notes.filter(
    ({ visibility, status = 'draft' }) => visibility !== 'internal' && status === 'draft',
  );
