import { moderationMode } from './moderation-mode';

type Given = Parameters<typeof moderationMode.decide>[0];

const judge = (
  moderation: Given['settings']['moderation'],
  { commenting = 'normal', approvedCount = 0 }: Partial<Given['reader']> = {},
  approvedBeforeTrusted = 1,
) =>
  moderationMode.decide({
    reader: { commenting, approvedCount },
    settings: { moderation, approvedBeforeTrusted },
  });

const APPROVED = { status: 'approved', reason: null, sentence: null };

it('post: a comment is approved at once, without a reason', () => {
  expect(judge('post')).toEqual(APPROVED);
});

it('pre: every comment becomes pending', () => {
  expect(judge('pre', { approvedCount: 100 })).toEqual({
    status: 'pending',
    reason: { code: 'all-comments-wait' },
    sentence: 'All comments wait for a moderator.',
  });
});

it('first: the comments of a reader are pending until approvedBeforeTrusted of them are approved', () => {
  expect(judge('first', { approvedCount: 1 }, 2)).toEqual({
    status: 'pending',
    reason: { code: 'first-comments-wait' },
    sentence: "The reader's first comments wait for a moderator.",
  });
  expect(judge('first', { approvedCount: 2 }, 2)).toEqual(APPROVED);
});

it('first: with approvedBeforeTrusted 0 every reader is trusted', () => {
  expect(judge('first', {}, 0)).toEqual(APPROVED);
});

it.each(['post', 'first', 'pre'] as const)(
  '%s: the comment of a premoderated reader becomes pending',
  (mode) => {
    expect(judge(mode, { commenting: 'premoderated', approvedCount: 100 })).toEqual({
      status: 'pending',
      reason: { code: 'reader-premoderated' },
      sentence: 'The reader is premoderated.',
    });
  },
);
