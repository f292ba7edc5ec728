import { type Conflict, conflictIn } from '../../conflicts/conflict';
import { refusalOf } from '../../refusals/read-refusal';
import { type Note, type NoteValues, valuesOf } from './note';

/** What somebody else has changed in a note meanwhile, and the note as it is stored now. */
export interface NoteConflict {
  conflict: Conflict;
  stored: Note;
}

interface Refused {
  error: unknown;
  /** The note as it was loaded. */
  loaded: Note;
  values: NoteValues;
  labelOf: (name: string) => string;
  read: (documentId: string) => Promise<Note>;
}

/** Undefined where the note was refused for another reason. */
export const noteConflict = async (refused: Refused): Promise<NoteConflict | undefined> => {
  const { error, loaded, values, labelOf, read } = refused;
  const told = conflictIn(refusalOf(error));
  if (!told) return undefined;
  const stored = await read(loaded.documentId);
  const [base, theirs] = [valuesOf(loaded), valuesOf(stored)];
  const names = told.fields.filter((name): name is keyof NoteValues => name in values);
  const fields = names.map((name) => ({
    name,
    label: labelOf(name),
    base: base[name],
    mine: values[name],
    theirs: theirs[name],
  }));
  const revision = told.revision ?? undefined;
  return { conflict: { ...told, fields }, stored: { ...stored, revision } };
};
