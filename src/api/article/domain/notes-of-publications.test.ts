import { notesOfPublications } from './notes-of-publications';

/** Publications and notes by the minute at which they were made. */
const minute = (n: number): Date => new Date(n * 60_000);

const assigned = (publications: number[], notes: number[], until: number | null = null) => {
  const made = publications.map((n) => ({ at: minute(n) }));
  const found = notesOfPublications(
    made,
    notes.map((n) => ({ firstPublishedAt: minute(n) })),
    until === null ? null : minute(until),
  );
  return made.map((one) => {
    const note = found.get(one);
    return note ? note.firstPublishedAt.getTime() / 60_000 : null;
  });
};

it.each([
  ['with the publication before it', [0, 5, 60], [6], [null, 6, null]],
  ['with the next one where the last one was long ago', [0, 60], [58], [null, 58]],
  ['with the next one where the last one has a note', [0, 5], [1, 4], [1, 4]],
  ['with the first one where there is none before it', [5, 7], [4], [4, null]],
  ['at the same moment', [5, 7], [7], [null, 7]],
  ['not hours before or after', [0, 600], [300], [null, null]],
  ['once only, the first of several', [0], [1, 2], [1]],
])('a note comes out %s', (_how, publications, notes, expected) => {
  expect(assigned(publications, notes)).toEqual(expected);
});

it('a note that came out with a later publication is left to that', () => {
  expect(assigned([0, 5], [9], 8)).toEqual([null, null]);
  expect(assigned([0, 5], [7], 8)).toEqual([null, 7]);
});
