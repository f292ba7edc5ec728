import type { CommentRecord } from '../../../records';
import { fromBase64, objectIn, textIn, timeIn } from './decode';
import { digestOf, METAS, STATUSES } from '../../../../export/wordpress/format';

/** What Foreword itself has written about a Comment, as far as WordPress has left it. */
export interface OwnComment {
  body?: string;
  status?: CommentRecord['status'];
  createdAt?: Date;
  editedAt?: Date | null;
  /** What is not as it was; undefined where nothing is. */
  loss?: { outcome: 'changed' | 'unreadable'; reason: string };
}

interface Shown {
  content: string;
  /** As WordPress writes the status. */
  approved: string;
  createdAt: Date | null;
}

const ALL: readonly CommentRecord['status'][] = [
  ...(['approved', 'pending', 'spam'] as const),
  ...(['rejected', 'deleted'] as const),
];

/** Reads the metas that an export of Foreword adds to a comment. */
export const readOwnComment = (
  metas: ReadonlyMap<string, string>,
  { content, approved, createdAt }: Shown,
): OwnComment => {
  const [markdown, written] = [metas.get(METAS.markdown), metas.get(METAS.data)];
  if (markdown === undefined && written === undefined) return {};
  const data = objectIn(written ?? '');
  const body = fromBase64(markdown ?? '');
  if (!data || markdown === undefined || body === undefined) return { loss: DAMAGED };
  const status = ALL.find((one) => one === data.status && STATUSES[one] === approved);
  const created = timeIn(data, 'createdAt');
  const isSame = created && Math.floor(created.getTime() / 1_000) * 1_000 === createdAt?.getTime();
  const isAsWritten = textIn(data, 'digest') === digestOf(content);
  return {
    ...(isAsWritten ? { body } : { loss: CHANGED }),
    ...(status && { status }),
    ...(created && isSame && { createdAt: created }),
    editedAt: timeIn(data, 'editedAt'),
  };
};

const DAMAGED = {
  outcome: 'unreadable',
  reason: 'What Foreword keeps of it is damaged: it is what was shown.',
} as const;

const CHANGED = {
  outcome: 'changed',
  reason: 'It was changed in WordPress: it is what was shown there.',
} as const;
