import { type Facts, judge, RULES } from '.';

const FACTS: Facts = {
  comment: { body: 'A word', text: 'A word', links: [], isDuplicate: false, openReports: 0 },
  reader: {
    commenting: 'normal',
    bannedUntil: null,
    approvedCount: 0,
    lastCommentAt: null,
    isModerator: false,
  },
  parent: null,
  discussion: { state: 'open', closesAt: null, firstPublishedAt: null },
  settings: {
    moderation: 'post',
    approvedBeforeTrusted: 1,
    maxLength: 100,
    maxLinks: 1,
    heldWords: null,
    bannedWords: null,
    closeAfterDays: 0,
    editWindowSeconds: 0,
    floodSeconds: 0,
    maxDepth: 3,
    reportsToHold: 0,
  },
  now: new Date(),
};

it('the first rule that decides wins, and is named', () => {
  const settings = { ...FACTS.settings, bannedWords: 'word', heldWords: 'word' };
  expect(judge({ ...FACTS, settings })).toEqual({
    rule: 'banned-words',
    status: 'rejected',
    reason: { code: 'banned-word', word: 'word' },
    sentence: 'Banned word: word',
  });
});

it('the last rule decides where no other does', () => {
  expect(judge(FACTS)).toEqual({
    rule: 'moderation-mode',
    status: 'approved',
    reason: null,
    sentence: null,
  });
});

it('each code belongs to one rule: its translation has one meaning', () => {
  const codes = Object.values(RULES).flatMap((rule) => rule.codes);
  expect(codes).toEqual([...new Set(codes)]);
});
