import { flood } from './flood';

const NOW = new Date('2026-03-10T12:00:00.000Z');

const judge = (waitedMs: number | null, { floodSeconds = 15, isModerator = false } = {}) =>
  flood.decide({
    reader: {
      isModerator,
      lastCommentAt: waitedMs === null ? null : new Date(NOW.getTime() - waitedMs),
    },
    settings: { floodSeconds },
    now: NOW,
  });

it('a comment too soon after the last is refused, with the seconds left to wait', () => {
  expect(judge(5_000)).toEqual({
    status: 'refused',
    reason: { code: 'COMMENT_TOO_FAST', retryAfter: 10 },
    sentence: 'You are posting too fast. Try again in 10 seconds.',
  });
});

it('the seconds left are rounded up', () => {
  expect(judge(14_001)).toMatchObject({
    reason: { retryAfter: 1 },
    sentence: 'You are posting too fast. Try again in a second.',
  });
});

it('a comment at the end of floodSeconds is accepted', () => {
  expect(judge(14_999)).toBeDefined();
  expect(judge(15_000)).toBeUndefined();
});

it('a first comment is never too fast', () => {
  expect(judge(null)).toBeUndefined();
});

it('Moderators are exempt from floodSeconds', () => {
  expect(judge(0, { isModerator: true })).toBeUndefined();
});

it('with floodSeconds 0 no comment is too fast', () => {
  expect(judge(0, { floodSeconds: 0 })).toBeUndefined();
});
