import { mergeTexts } from './admin/src/conflicts/merge-texts';

const BASE = 'One.\n\nTwo.\n\nThree.';

it.each([
  [
    'both changes, in paragraphs of their own',
    'One!\n\nTwo.\n\nThree.',
    'One.\n\nTwo.\n\nThree!',
    'One!\n\nTwo.\n\nThree!',
  ],
  [
    'a paragraph that both have changed, twice',
    'One.\n\nTwo a.\n\nThree.',
    'One.\n\nTwo b.\n\nThree.',
    'One.\n\nTwo a.\n\nTwo b.\n\nThree.',
  ],
  [
    'the last paragraph that both have changed, twice',
    'One.\n\nTwo.\n\nA.',
    'One.\n\nTwo.\n\nB.',
    'One.\n\nTwo.\n\nA.\n\nB.',
  ],
  [
    'the same change once',
    'One.\n\nTwo!\n\nThree.',
    'One.\n\nTwo!\n\nThree.',
    'One.\n\nTwo!\n\nThree.',
  ],
  [
    'what was added at either end',
    `Zero.\n\n${BASE}`,
    `${BASE}\n\nFour.`,
    `Zero.\n\n${BASE}\n\nFour.`,
  ],
])('has %s', (_what, mine, theirs, expected) => {
  expect(mergeTexts(BASE, mine, theirs)).toBe(expected);
});
