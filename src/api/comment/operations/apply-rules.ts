import type { Knex } from 'knex';

import { now } from '../../../lib/clock';
import type { CommentSettings } from '../../comment-setting/domain/settings';
import { type Facts, judge, type RuleDecision } from '../domain/rules';
import { refuseBy } from '../domain/rules/refuse';
import type { RenderedBody } from '../domain/render-body';
import { type Reader, readHistory } from '../store/readers';

/** A Reader's new or edited Comment, and its Discussion. */
export interface ApplyRulesInput {
  rendered: RenderedBody;
  reader: Reader & { id: number; isModerator: boolean };
  discussion: Facts['discussion'] & { id: number };
  parent: Facts['parent'];
  /** The Comment that is being edited; null for a new one. */
  edited: { id: number; reportCount: number } | null;
  settings: CommentSettings;
}

/**
 * Reads the facts and applies the rules to them. Call it after `lockReader`, so that the facts do not change
 * until the transaction ends.
 *
 * @throws the error of the rule that refuses the Comment
 */
export const applyRules = async (
  trx: Knex.Transaction,
  { rendered, reader, discussion, parent, edited, settings }: ApplyRulesInput,
): Promise<RuleDecision> => {
  const history = await readHistory(trx, reader.id, {
    discussionId: discussion.id,
    bodyKey: rendered.bodyKey ?? '',
    approvedUpTo: settings.approvedBeforeTrusted,
    exceptId: edited?.id ?? null,
  });
  const judgement = judge({
    comment: {
      ...rendered,
      isDuplicate: history.isDuplicate,
      openReports: edited?.reportCount ?? 0,
    },
    reader: {
      ...reader,
      approvedCount: history.approvedCount,
      lastCommentAt: edited ? null : history.lastCommentAt,
    },
    discussion,
    parent,
    settings,
    now: now(),
  });
  refuseBy(judgement);
  return judgement;
};
