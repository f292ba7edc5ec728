import { duplicate } from './duplicate';

it('a comment with the same words as an earlier one of its reader is refused', () => {
  expect(duplicate.decide({ comment: { isDuplicate: true } })).toEqual({
    status: 'refused',
    reason: { code: 'COMMENT_DUPLICATE' },
    sentence: 'You have said that in this discussion already.',
  });
});

it('a comment with new words is passed to the next rule', () => {
  expect(duplicate.decide({ comment: { isDuplicate: false } })).toBeUndefined();
});
