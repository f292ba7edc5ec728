import { effectOf, kindOfMove } from './comment-events';

it.each([
  [null, 'approved', 'comment.created'],
  ['approved', null, 'comment.deleted'],
  ['approved', 'deleted', 'comment.deleted'],
  ['pending', 'approved', 'comment.approved'],
  ['approved', 'pending', 'comment.held'],
  ['approved', 'rejected', 'comment.rejected'],
  ['approved', 'spam', 'comment.spam'],
  ['approved', 'approved', 'comment.edited'],
] as const)('from %s to %s is %s', (before, after, kind) => {
  expect(kindOfMove(before, after)).toBe(kind);
});

it.each([
  [false, true, 'shown'],
  [true, true, 'changed'],
  [true, false, 'gone'],
  [false, false, undefined],
] as const)('readers who saw it: %s, and see it: %s, are told %s', (was, is, effect) => {
  expect(effectOf(was, is)).toBe(effect);
});
