import { type Choices, chosenValue } from '../../conflicts/conflict';
import { changesTo, type Note, type NoteValues, valuesOf } from './note';

/** The note as it is stored now, with what was changed in the dialog and what was chosen. */
export const chosenNote = (
  { stored, loaded, values }: { stored: Note; loaded: Note; values: NoteValues },
  choices: Choices,
): NoteValues => {
  const theirs: NoteValues = valuesOf(stored);
  const mine = changesTo(loaded, values);
  const chosen = Object.entries(mine).map(([name, value]) => [
    name,
    chosenValue(choices[name], value, theirs[name as keyof NoteValues]),
  ]);
  return { ...theirs, ...(Object.fromEntries(chosen) as Partial<NoteValues>) };
};
