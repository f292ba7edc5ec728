import { heldWords } from './held-words';

const judge = (text: string, links: string[] = [], list: string | null = 'lantern\ngarden gate') =>
  heldWords.decide({ comment: { text, links }, settings: { heldWords: list } });

it('a comment with a held word becomes pending, and the word is named as it is listed', () => {
  expect(judge('Past the LANTERN')).toEqual({
    status: 'pending',
    reason: { code: 'held-word', word: 'lantern' },
    sentence: 'Held word: lantern',
  });
});

it('a part of a word is no match', () => {
  expect(judge('Lanterns')).toBeUndefined();
});

it('a held word in the address of a link counts', () => {
  expect(judge('See here', ['https://lantern.example/'])).toMatchObject({ status: 'pending' });
});

it.each([null, ''])('without a list (%j) nothing is held', (list) => {
  expect(judge('Lantern', [], list)).toBeUndefined();
});
