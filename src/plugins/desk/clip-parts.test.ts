import { moved, type Parts, topicsOf } from './admin/src/clip/parts';

const PARTS: Parts = {
  title: 'A title',
  standfirst: null,
  authors: [],
  originallyPublishedOn: null,
  source: null,
  canonicalUrl: null,
  notes: [
    { signature: 'Peloni', editor: null, kind: 'foreword', placement: 'above', body: 'Read.' },
  ],
  body: 'One.\n\nTwo.\n\nThree.',
  topics: [],
  left: [{ text: 'Share', why: 'sharing' }],
};

it('moves the paragraph at the cursor out of the body', () => {
  const parts = moved(PARTS, { part: 'body', offset: PARTS.body.indexOf('wo') }, 'standfirst');
  expect(parts).toMatchObject({ standfirst: 'Two.', body: 'One.\n\nThree.' });
});

it('gives the former title back to the body', () => {
  const parts = moved(PARTS, { part: 'body', offset: 0 }, 'title');
  expect(parts).toMatchObject({ title: 'One.', body: 'A title\n\nTwo.\n\nThree.' });
});

it('makes a signed note of a paragraph, and a paragraph of a note', () => {
  const unsigned = moved(PARTS, { part: 'note', index: 0 }, 'body');
  expect(unsigned).toMatchObject({ notes: [], body: 'Peloni: Read.\n\nOne.\n\nTwo.\n\nThree.' });
  expect(moved(unsigned, { part: 'body', offset: 3 }, 'noteAbove')).toEqual(PARTS);
});

it('takes back what was left out', () => {
  const parts = moved(PARTS, { part: 'left', index: 0 }, 'body');
  expect(parts).toMatchObject({ left: [], body: 'One.\n\nTwo.\n\nThree.\n\nShare' });
});

it('keeps the documents of topics that are typed again', () => {
  const known = [{ name: 'Iran', documentId: 'x' }];
  expect(topicsOf('Iran, Israel,', known)).toEqual([
    ...known,
    { name: 'Israel', documentId: null },
  ]);
});
