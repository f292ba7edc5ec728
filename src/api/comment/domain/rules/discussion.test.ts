import { discussion } from './discussion';

const NOW = new Date('2026-03-10T12:00:00.000Z');
const DAY = 86_400_000;
const CLOSED = {
  status: 'refused',
  reason: { code: 'DISCUSSION_CLOSED' },
  sentence: 'The discussion of this article is closed.',
};

type Place = Parameters<typeof discussion.decide>[0]['discussion'];

const judge = (place: Partial<Place>, closeAfterDays = 0) =>
  discussion.decide({
    discussion: { state: 'open', closesAt: null, firstPublishedAt: null, ...place },
    settings: { closeAfterDays },
    now: NOW,
  });

it('an open discussion accepts comments', () => {
  expect(judge({})).toBeUndefined();
});

it.each(['closed', 'hidden'] as const)('a %s discussion accepts no comments', (state) => {
  expect(judge({ state })).toEqual(CLOSED);
});

it('a discussion is open until its closing time, and closed at it', () => {
  expect(judge({ closesAt: new Date(NOW.getTime() + 1) })).toBeUndefined();
  expect(judge({ closesAt: NOW })).toEqual(CLOSED);
});

it('a discussion closes closeAfterDays after its article was first published', () => {
  const publishedAgo = (ms: number) => ({ firstPublishedAt: new Date(NOW.getTime() - ms) });
  expect(judge(publishedAgo(3 * DAY - 1), 3)).toBeUndefined();
  expect(judge(publishedAgo(3 * DAY), 3)).toEqual(CLOSED);
});

it('with closeAfterDays 0 a discussion never closes by age', () => {
  expect(judge({ firstPublishedAt: new Date(0) }, 0)).toBeUndefined();
});
