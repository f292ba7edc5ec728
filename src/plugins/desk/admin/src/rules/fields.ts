import type { CommentSettings } from '../ui/types';

export type RuleName = keyof CommentSettings;

export type Kind = 'mode' | 'words' | 'number';

const KINDS: Partial<Record<RuleName, Kind>> = {
  moderation: 'mode',
  heldWords: 'words',
  bannedWords: 'words',
};

export const kindOf = (name: RuleName): Kind => KINDS[name] ?? 'number';

export const MODES: CommentSettings['moderation'][] = ['post', 'first', 'pre'];

interface Group {
  name: string;
  rules: RuleName[];
}

/** How the page groups the rules. */
export const GROUPS: Group[] = [
  { name: 'moderation', rules: ['moderation', 'approvedBeforeTrusted'] },
  { name: 'words', rules: ['heldWords', 'bannedWords'] },
  { name: 'length', rules: ['maxLength', 'maxLinks'] },
  { name: 'time', rules: ['closeAfterDays', 'editWindowSeconds', 'floodSeconds'] },
  { name: 'replies', rules: ['maxDepth'] },
  { name: 'reports', rules: ['reportsToHold'] },
];

const NAMES = GROUPS.flatMap(({ rules }) => rules);

/** Which rule a refusal is about: the server names its field, within `settings` when rules are tried. */
export const ruleOf = (field: unknown): RuleName | undefined =>
  NAMES.find((name) => field === name || field === `settings.${name}`);
