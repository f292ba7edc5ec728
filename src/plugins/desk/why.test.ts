import { type Facts, judge } from '../../api/comment/domain/rules';
import { whyOf } from './admin/src/queue/why';
import texts from './admin/src/translations/en.json';

const comment = { body: 'A word', text: 'A word', links: [], isDuplicate: false, openReports: 0 };

const settings: Facts['settings'] = {
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
  reportsToHold: 1,
};

const reader: Facts['reader'] = {
  commenting: 'normal',
  bannedUntil: null,
  approvedCount: 0,
  lastCommentAt: null,
  isModerator: false,
};

const facts: Facts = {
  comment,
  reader,
  parent: null,
  discussion: { state: 'open', closesAt: null, firstPublishedAt: null },
  settings,
  now: new Date(),
};

const HELD: [why: string, changes: Partial<Facts>, values: object][] = [
  ['banned-words.word', { settings: { ...settings, bannedWords: 'Word' } }, { word: 'Word' }],
  ['held-words.word', { settings: { ...settings, heldWords: 'word' } }, { word: 'word' }],
  ['links.count', { comment: { ...comment, links: ['a', 'b'] } }, { count: '2', most: '1' }],
  ['reports.count', { comment: { ...comment, openReports: 3 } }, { count: '3' }],
  ['moderation-mode.reader', { reader: { ...reader, commenting: 'premoderated' } }, {}],
  ['moderation-mode.all', { settings: { ...settings, moderation: 'pre' } }, {}],
  ['moderation-mode.first', { settings: { ...settings, moderation: 'first' } }, {}],
];

describe('the desk', () => {
  it.each(HELD)('understands what the rules say: %s', (key, changes, values) => {
    const judgement = judge({ ...facts, ...changes });
    if (!('status' in judgement)) throw new Error(judgement.message);
    const { rule, status, reason } = judgement;

    expect(whyOf({ rule, status, reason, decisions: [] })).toEqual({ key, values });
    expect(texts).toHaveProperty([`queue.why.${key}`]);
  });

  it('falls back to the name of the rule, and says nothing where nothing was wrong', () => {
    const row = {
      rule: 'links',
      status: 'pending',
      reason: 'In other words.',
      decisions: [],
    } as const;
    expect(whyOf({ ...row, decisions: [] })).toEqual({ key: 'links', values: {} });
    expect(whyOf({ ...row, decisions: [], status: 'approved', reason: null })).toBeNull();
  });
});
