import { boundariesOf } from '../../src/text/words/boundaries';
import { foldLookAlikes } from '../../src/text/words/fold';
import { readCharacters } from '../../src/text/words/read-characters';
import { findListedWord } from '../../src/text/words/word-list';
import { growthOf, LINEAR_GROWTH, shortestTimeOf } from '../helpers/durations';

describe('folding', () => {
  it.each([
    ['combining marks', '\u0301\u0323'],
    ['marks that are parts of letters', '\u0e48\u0e38'],
    ['invisible characters', '\u200b\u00ad'],
    ['mixed letters', 'aВΩßשمคが力한'],
    ['one word', 'вaм'],
    ['spaces', ' \n'],
    ['signs', '|×'],
  ])('takes linear time for a million %s', (_of, piece) => {
    const growth = growthOf(1_000_000, (size) => {
      const text = piece.repeat(size / piece.length);
      return () => foldLookAlikes(text);
    });
    expect(growth).toBeLessThan(LINEAR_GROWTH);
  });
});

describe('finding where words begin and end', () => {
  it('takes linear time when it is asked for every place of a long text', () => {
    const growth = growthOf(10_000, (size) => {
      const characters = readCharacters('ยาในพยาบาล'.repeat(size));
      return () => {
        const isBoundary = boundariesOf(characters);
        characters.forEach((_character, index) => isBoundary(index, 'end'));
      };
    });
    expect(growth).toBeLessThan(LINEAR_GROWTH);
  });
});

describe('finding a word of a list', () => {
  const list = Array.from({ length: 500 }, (_, index) => {
    const stem = ['kill', 'слово', '笨', 'ยา', 'buy now'][index % 5] ?? '';
    return `${stem}${index.toString(36)}`;
  }).join('\n');

  it.each([
    'The quick brown fox jumps over the lazy dog in Illinois, 100 miles away. ',
    'Съешь же ещё этих мягких французских булок, да выпей чаю. ',
  ])('takes a list of five hundred entries less than 100 ms for a long comment: %s', (sentence) => {
    const comment = sentence.repeat(100).slice(0, 5_000);
    // Far above what it takes (2 ms).
    expect(shortestTimeOf(() => findListedWord(list, [comment]), 30)).toBeLessThan(100);
  });

  it.each([
    'kill ',
    'kill',
    'k1Il|',
    '1',
    '|',
    '笨',
    'ยา',
    'พยาบาล',
    '🖕',
    'вI1',
    '\u0301\u0323',
    ' ',
  ])('takes linear time for a hundred thousand characters of %j', (piece) => {
    const growth = growthOf(100_000, (size) => {
      const text = piece.repeat(size / piece.length);
      return () => findListedWord(list, [text]);
    });
    expect(growth).toBeLessThan(LINEAR_GROWTH);
  });
});
