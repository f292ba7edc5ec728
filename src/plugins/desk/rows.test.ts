import { change, mayBePinned, type Row, type Rows } from './admin/src/queue/rows';
import type { Status } from './admin/src/ui/types';

const row = (documentId: string, status: Status): Row => ({
  documentId,
  url: null,
  body: 'Words',
  html: '<p>Words</p>',
  depth: 0,
  parent: null,
  author: null,
  status,
  likeCount: 0,
  replyCount: 0,
  pinned: false,
  createdAt: '2026-03-10T12:00:00.000Z',
  editedAt: null,
  deleted: false,
  authorName: 'Ann',
  reader: null,
  article: { documentId: 'article', locale: 'en', title: 'Title', slug: 'title' },
  discussion: { documentId: 'discussion' },
  answers: null,
  rule: null,
  why: null,
  reason: null,
  reports: [],
  decisions: [],
  isInOtherTab: false,
  refusal: null,
});

const line = {
  reason: null,
  isUndo: false,
  isEdit: false,
  hasFormerWords: false,
  moderator: 'Mod',
  at: '2026-03-10T13:00:00.000Z',
};

const list = (tab: Rows['tab'], ...rows: Row[]): Rows => ({ tab, rows, nextCursor: null });

describe('a list in which decisions are undone one after the other', () => {
  it('has the Comment as it was before each, with all that was decided', () => {
    const first = row('a', 'pending');
    const approved = change(list('all', first), {
      type: 'decided',
      ids: ['a'],
      line: { ...line, to: 'approved' },
    });
    const second = approved.rows[0]!;
    const rejected = change(approved, {
      type: 'decided',
      ids: ['a'],
      line: { ...line, to: 'rejected' },
    });
    const undo = { ...line, isUndo: true };
    const once = change(rejected, { type: 'undone', before: [second], line: undo });
    const twice = change(once, { type: 'undone', before: [first], line: undo });

    expect(once.rows[0]?.status).toBe('approved');
    expect(twice.rows[0]?.status).toBe('pending');
    expect(twice.rows[0]?.decisions.map(({ from, to }) => `${from} ${to}`)).toEqual([
      'pending approved',
      'approved rejected',
      'rejected approved',
      'approved pending',
    ]);
  });

  it('keeps words that were changed after a decision', () => {
    const before = row('a', 'pending');
    const decided = change(list('waiting', before), {
      type: 'decided',
      ids: ['a'],
      line: { ...line, to: 'spam' },
    });
    expect(decided.rows[0]?.isInOtherTab).toBe(true);
    const edited = change(decided, {
      type: 'replaced',
      comment: { ...decided.rows[0]!, body: 'Less' },
    });
    const undone = change(edited, { type: 'undone', before: [before], line });

    expect(undone.rows[0]).toMatchObject({ body: 'Less', status: 'pending', isInOtherTab: false });
  });
});

describe('a pin', () => {
  it('is offered for an approved Comment that answers none, under a published Article', () => {
    const shown = row('a', 'approved');
    expect(mayBePinned(shown)).toBe(true);
    expect(mayBePinned(row('a', 'pending'))).toBe(false);
    expect(mayBePinned({ ...shown, parent: { documentId: 'b' } })).toBe(false);
    expect(mayBePinned({ ...shown, article: { ...shown.article, slug: null } })).toBe(false);
  });
});
