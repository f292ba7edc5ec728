import type { QueuedComment, QueuedDecision, QueuedReader, Status, Tab } from '../ui/types';

/** A Comment in the list. */
export interface Row extends QueuedComment {
  /** Whether it belongs to another tab by now. It keeps its place in case the decision is undone. */
  isInOtherTab: boolean;
  /** Why the last decision over it was refused, in a sentence. */
  refusal: string | null;
}

export interface Rows {
  tab: Tab;
  rows: Row[];
  nextCursor: string | null;
}

export type Change =
  | { type: 'loaded'; tab: Tab; comments: QueuedComment[]; nextCursor: string | null }
  | { type: 'continued'; after: string; comments: QueuedComment[]; nextCursor: string | null }
  | { type: 'decided'; ids: readonly string[]; line: Omit<QueuedDecision, 'from'> }
  | { type: 'takenBack'; before: readonly Row[] }
  | { type: 'undone'; before: readonly Row[]; line: Omit<QueuedDecision, 'from' | 'to'> }
  | { type: 'refused'; before: Row; refusal: string; status?: Status }
  | { type: 'pinned'; id: string; pinned: boolean }
  | { type: 'replaced'; comment: QueuedComment }
  | { type: 'readerChanged'; reader: QueuedReader };

export const NO_ROWS: Rows = { tab: 'waiting', rows: [], nextCursor: null };

/** What becomes of the list. Decisions show before the server has answered, and can be taken back. */
export const change = (state: Rows, by: Change): Rows => {
  const each = (next: (row: Row) => Row): Rows => ({ ...state, rows: state.rows.map(next) });
  const settled = (row: Row): Row => ({ ...row, isInOtherTab: !belongs(row, state.tab) });

  switch (by.type) {
    case 'loaded':
      return { tab: by.tab, rows: by.comments.map(asRow), nextCursor: by.nextCursor };
    case 'continued': {
      // The user has opened another list meanwhile.
      if (state.nextCursor !== by.after) return state;
      const known = new Set(state.rows.map(({ documentId }) => documentId));
      const added = by.comments.filter(({ documentId }) => !known.has(documentId));
      return { ...state, rows: [...state.rows, ...added.map(asRow)], nextCursor: by.nextCursor };
    }
    case 'decided':
      return each((row) =>
        by.ids.includes(row.documentId) ? settled(decided(row, by.line)) : row,
      );
    case 'takenBack':
      return each((row) => {
        const before = by.before.find(({ documentId }) => documentId === row.documentId);
        return before ? settled({ ...before, refusal: null }) : row;
      });
    case 'undone':
      return each((row) => {
        const before = by.before.find(({ documentId }) => documentId === row.documentId);
        return before ? settled(undone(row, before, by.line)) : row;
      });
    case 'refused':
      // It stays visible, whatever its tab is, so that the error can be read.
      return each((row) =>
        row.documentId === by.before.documentId
          ? { ...by.before, refusal: by.refusal, status: by.status ?? by.before.status }
          : row,
      );
    case 'pinned':
      return each((row) => (row.documentId === by.id ? { ...row, pinned: by.pinned } : row));
    case 'replaced':
      return each((row) =>
        row.documentId === by.comment.documentId ? settled(asRow(by.comment)) : row,
      );
    case 'readerChanged':
      return each((row) =>
        row.reader?.documentId === by.reader.documentId ? { ...row, reader: by.reader } : row,
      );
  }
};

const asRow = (comment: QueuedComment): Row => ({ ...comment, isInOtherTab: false, refusal: null });

/** A decision answers the Reports too. */
const decided = (row: Row, line: Omit<QueuedDecision, 'from'>): Row => ({
  ...row,
  status: line.to,
  reports: [],
  decisions: [...row.decisions, { ...line, from: row.status }],
  refusal: null,
});

/** As it was before the last decision; its words and its Reader may have been changed since. */
const undone = (row: Row, before: Row, line: Omit<QueuedDecision, 'from' | 'to'>): Row => ({
  ...row,
  status: before.status,
  reports: before.reports,
  decisions: [...row.decisions, { ...line, from: row.status, to: before.status }],
  refusal: null,
});

const STATUS_OF: Partial<Record<Tab, Status>> = {
  waiting: 'pending',
  approved: 'approved',
  rejected: 'rejected',
  spam: 'spam',
  deleted: 'deleted',
};

/** As the server's `store/queue.ts` has it. */
const belongs = ({ status, reports }: Row, tab: Tab): boolean => {
  if (tab === 'all') return true;
  if (tab === 'reported') return reports.length > 0 && ['pending', 'approved'].includes(status);
  return status === STATUS_OF[tab];
};

/** Whether a pin would show: readers see pinned Comments first among those that answer none. */
export const mayBePinned = ({ status, parent, article }: QueuedComment): boolean =>
  status === 'approved' && parent === null && article.slug !== null;

/** The decisions that would change something. An approved Comment is approved again over Reports. */
export const choices = ({ status, reports }: QueuedComment): Verdict[] =>
  VERDICTS.filter((verdict) => verdict !== status || (status === 'approved' && reports.length > 0));

export const VERDICTS = ['approved', 'rejected', 'spam'] as const;

export type Verdict = (typeof VERDICTS)[number];
