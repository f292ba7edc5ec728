import { differences } from './admin/src/ui/differences';

const marked = (before: string, after: string) =>
  differences(before, after)
    .map(({ kind, text }) => ({ same: text, added: `[+${text}]`, removed: `[-${text}]` })[kind])
    .join('');

it.each([
  ['The river was blue.', 'The river was green.', 'The river was [-blue][+green].'],
  ['הנהר היה כחול', 'הנהר היה ירוק', 'הנהר היה [-כחול][+ירוק]'],
  ['One.\n\nTwo.', 'One.\n\nTwo.\n\nThree.', 'One.\n\nTwo.[+\n\nThree.]'],
  ['One.\n\nTwo.\n\nThree.', 'One.\n\nThree.', 'One.\n\n[-Two.\n\n]Three.'],
  ['', 'New', '[+New]'],
  ['Old', '', '[-Old]'],
  ['Same', 'Same', 'Same'],
])('marks the words that differ: %j, %j', (before, after, expected) => {
  expect(marked(before, after)).toBe(expected);
});

it('gives both texts back whole', () => {
  const before = 'A b c.\n\nD e f.\nG';
  const after = 'A c.\n\nH\n\nD e, f.\nG\n';
  const all = differences(before, after);
  const without = (kind: string) =>
    all
      .filter((stretch) => stretch.kind !== kind)
      .map(({ text }) => text)
      .join('');
  expect(without('added')).toBe(before);
  expect(without('removed')).toBe(after);
});

it('is done in time with texts that have nothing in common', () => {
  const text = (letter: string) =>
    Array.from({ length: 20_000 }, (_, at) => `${letter}${at}`).join(' ');
  const all = differences(text('a'), text('b'));
  expect(all.map(({ text: { length } }) => length).reduce((sum, one) => sum + one)).toBeGreaterThan(
    200_000,
  );
});
