import type { WordedReason } from '../domain/reason';
import type { RuleDecision } from '../domain/rules';

/**
 * The columns of a rule's decision beside the status. The sentence is stored twice: in `status_reason` a
 * Moderator's reason replaces it, and in `rule_reason` it explains the code even if the rule is removed later.
 */
export const ruleColumns = ({ rule, reason, sentence }: Omit<RuleDecision, 'status'>) => ({
  status_rule: rule,
  status_reason: sentence,
  rule_reason: reason && JSON.stringify({ reason, sentence }),
});

/** These columns as they are read. PostgreSQL returns JSON as a value, SQLite as a string. */
export interface StoredReason {
  statusRule: string | null;
  statusReason: string | null;
  ruleReason: WordedReason | string | null;
}

/** Why the rules decided as they did. Comments that an earlier version judged, without codes, have only a sentence. */
export const whyOf = ({
  statusRule,
  statusReason,
  ruleReason,
}: StoredReason): WordedReason | null => {
  if (typeof ruleReason === 'string') return JSON.parse(ruleReason) as WordedReason;
  if (ruleReason !== null) return ruleReason;
  if (statusRule === null || statusReason === null) return null;
  return { reason: null, sentence: statusReason };
};
