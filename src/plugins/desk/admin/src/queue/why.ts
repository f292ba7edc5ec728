import type { QueuedComment } from '../shared/types';

/** A text's key under `queue.why`, with what it names. */
export interface Why {
  key: string;
  values: Record<string, string>;
}

/**
 * The sentences of the server's rules (`src/api/comment/domain/rules`) that say more than the rule's name
 * does. Where one of them is put differently some day, the rule's name and the sentence are shown.
 */
const SENTENCES: [rule: string, pattern: RegExp, key: string][] = [
  ['banned-words', /^Banned word: (?<word>.*)$/s, 'banned-words.word'],
  ['held-words', /^Held word: (?<word>.*)$/s, 'held-words.word'],
  ['links', /^It has (?<count>\d+) links; (?<most>\d+) are allowed\.$/, 'links.count'],
  ['reports', /^It has (?<count>\d+) open reports\.$/, 'reports.count'],
  ['moderation-mode', /^The reader is premoderated\.$/, 'moderation-mode.reader'],
  ['moderation-mode', /^All comments wait for a moderator\.$/, 'moderation-mode.all'],
  ['moderation-mode', /^The reader's first comments wait/, 'moderation-mode.first'],
];

/** Why the rules left a Comment as it stands. Null where they had nothing against it. */
export const whyOf = ({
  rule,
  reason,
  status,
  decisions,
}: Pick<QueuedComment, 'rule' | 'reason' | 'status' | 'decisions'>): Why | null => {
  // A moderator's decision is explained by its own line.
  const isOfRules = status === 'pending' || (decisions.length === 0 && reason !== null);
  if (!isOfRules) return null;
  if (rule === null) return status === 'pending' ? { key: 'unknown', values: {} } : null;
  for (const [name, pattern, key] of SENTENCES) {
    const found = name === rule && pattern.exec(reason ?? '');
    if (found) return { key, values: { ...found.groups } };
  }
  return { key: rule, values: {} };
};
