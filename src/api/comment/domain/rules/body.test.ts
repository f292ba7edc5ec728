import { body } from './body';

const judge = (written: string, text = written) =>
  body.decide({ comment: { body: written, text }, settings: { maxLength: 10 } });

it('a comment without a visible character is refused', () => {
  expect(judge('<b></b>', '')).toEqual({
    status: 'refused',
    reason: { code: 'COMMENT_BODY_REQUIRED' },
    sentence: 'Write something before you post.',
  });
});

it('"0" is a comment', () => {
  expect(judge('0')).toBeUndefined();
});

it('a comment of maxLength characters is accepted', () => {
  expect(judge('x'.repeat(10))).toBeUndefined();
});

it('a comment of one character more is refused', () => {
  expect(judge('x'.repeat(11))).toEqual({
    status: 'refused',
    reason: { code: 'COMMENT_BODY_TOO_LONG', length: 11, maxLength: 10 },
    sentence: 'Your comment has 11 characters; at most 10 are allowed.',
  });
});

it('the length is that of the source text, not of what is visible in it', () => {
  expect(judge('<b>word</b>', 'word')).toMatchObject({ reason: { length: 11 } });
});

it('a character beyond the first plane of Unicode counts once', () => {
  expect(judge('🙂'.repeat(10))).toBeUndefined();
  expect(judge('🙂'.repeat(11))).toMatchObject({ reason: { length: 11 } });
});
