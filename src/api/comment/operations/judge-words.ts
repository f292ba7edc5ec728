import type { Knex } from 'knex';

import type { CommentSettings } from '../../comment-setting/domain/settings';
import { type Facts, judge } from '../domain/rules';
import { refuseBy } from '../domain/rules/refuse';
import type { Words } from '../domain/words-of';
import { type Reader, readRecord } from '../store/readers';
import type { Kept } from '../store/write-comment';

/** What a Reader wants to say, and where. */
export interface Wish {
  words: Words;
  reader: Reader & { id: number; isModerator: boolean };
  discussion: Facts['discussion'] & { id: number };
  parent: Facts['parent'];
  /** The Comment that is being edited; null for a new one. */
  edited: { id: number; reportCount: number } | null;
  settings: CommentSettings;
}

/**
 * Looks up the facts and has the rules decide. The Reader is locked by then, so that the facts hold
 * until the transaction ends.
 *
 * @throws what a rule refuses with
 */
export const judgeWords = async (trx: Knex.Transaction, wish: Wish): Promise<Kept> => {
  const { words, reader, discussion, parent, edited, settings } = wish;
  const record = await readRecord(trx, reader.id, {
    discussionId: discussion.id,
    bodyKey: words.bodyKey ?? '',
    approvedUpTo: settings.approvedBeforeTrusted,
    exceptId: edited?.id ?? null,
  });
  const judgement = judge({
    comment: {
      ...words,
      isDuplicate: record.isDuplicate,
      openReports: edited?.reportCount ?? 0,
    },
    reader: {
      ...reader,
      approvedCount: record.approvedCount,
      lastCommentAt: edited ? null : record.lastCommentAt,
    },
    discussion,
    parent,
    settings,
    now: new Date(),
  });
  refuseBy(judgement);
  return judgement;
};
