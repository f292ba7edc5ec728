import { parent } from './parent';

it('a reply to a comment that does not exist is refused', () => {
  expect(parent.decide({ parent: { isThere: false } })).toEqual({
    status: 'refused',
    reason: { code: 'PARENT_NOT_FOUND' },
    sentence: 'The comment you are answering is not there any more.',
  });
});

it('a reply to a comment that exists is passed to the next rule', () => {
  expect(parent.decide({ parent: { isThere: true } })).toBeUndefined();
});

it('a comment that is no reply is passed to the next rule', () => {
  expect(parent.decide({ parent: null })).toBeUndefined();
});
