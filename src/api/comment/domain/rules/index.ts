import { bannedWords } from './banned-words';
import { body } from './body';
import { discussion } from './discussion';
import { duplicate } from './duplicate';
import type { Facts } from './facts';
import { flood } from './flood';
import { heldWords } from './held-words';
import { links } from './links';
import { moderationMode } from './moderation-mode';
import { parent } from './parent';
import { reader } from './reader';
import { reports } from './reports';
import type { Decision, Refusal, Rule } from './rule';

export type { Facts } from './facts';

/** The rules a Comment passes, in this order. The first that decides wins; the last always does. */
export const RULES = {
  body,
  discussion,
  reader,
  parent,
  flood,
  duplicate,
  'banned-words': bannedWords,
  'held-words': heldWords,
  links,
  reports,
  'moderation-mode': moderationMode,
} satisfies Record<string, Rule>;

/** The name of a rule: it is stored with each Comment, so that Moderators see what decided. */
export type RuleName = keyof typeof RULES;

/** The decision over a Comment that is stored, and the rule that made it. */
export type RuleDecision = Decision & { rule: RuleName };

/** The decision or refusal of a Comment, and the rule that made it. */
export type Judgement = RuleDecision | (Refusal & { rule: RuleName });

export const judge = (facts: Facts): Judgement => {
  for (const [rule, { decide }] of Object.entries(RULES) as [RuleName, Rule][]) {
    const verdict = decide(facts);
    if (verdict) return { ...verdict, rule };
  }
  throw new Error('No rule decided: the last rule of the list must always decide.');
};
