import { chosenNote } from './admin/src/article/notes/chosen-note';
import { NEW_NOTE, type Note } from './admin/src/article/notes/note';

const loaded: Note = { documentId: 'n', status: 'draft', body: 'One', signature: 'S', revision: 1 };

it('takes what was chosen, what was changed here, and for the rest what is stored', () => {
  const stored: Note = { ...loaded, body: 'Two', placement: 'below', revision: 2 };
  const values = { ...NEW_NOTE, body: 'Three', signature: 'T' };
  const note = (choice: Parameters<typeof chosenNote>[1]) =>
    chosenNote({ stored, loaded, values }, choice);
  const rest = { ...NEW_NOTE, signature: 'T', placement: 'below' };
  expect(note({ body: { of: 'mine' } })).toEqual({ ...rest, body: 'Three' });
  expect(note({ body: { of: 'theirs' } })).toEqual({ ...rest, body: 'Two' });
  expect(note({ body: { of: 'merge', text: 'Both' } })).toEqual({ ...rest, body: 'Both' });
});
