import { bannedWords } from './banned-words';

const judge = (text: string, links: string[] = [], list: string | null = 'Trumpet\ngarden gate') =>
  bannedWords.decide({ comment: { text, links }, settings: { bannedWords: list } });

it('a comment with a banned word is rejected, and the word is named as it is listed', () => {
  expect(judge('Blow the TRUMPET!')).toEqual({
    status: 'rejected',
    reason: { code: 'banned-word', word: 'Trumpet' },
    sentence: 'Banned word: Trumpet',
  });
});

it('a line of several words is found as a whole', () => {
  expect(judge('Through the garden gate')).toMatchObject({ reason: { word: 'garden gate' } });
  expect(judge('A gate in the garden')).toBeUndefined();
});

it('a part of a word is no match', () => {
  expect(judge('Trumpeters')).toBeUndefined();
});

it('a banned word in the address of a link counts', () => {
  expect(judge('See here', ['https://trumpet.example/'])).toMatchObject({ status: 'rejected' });
});

it.each([null, ''])('without a list (%j) nothing is banned', (list) => {
  expect(judge('Trumpet', [], list)).toBeUndefined();
});
