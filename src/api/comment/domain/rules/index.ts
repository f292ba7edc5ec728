import { bannedWords } from './banned-words';
import { body } from './body';
import { discussion } from './discussion';
import { duplicate } from './duplicate';
import type { Decision, Facts, Refusal, Rule } from './facts';
import { flood } from './flood';
import { heldWords } from './held-words';
import { links } from './links';
import { moderationMode } from './moderation-mode';
import { parent } from './parent';
import { reader } from './reader';
import { reports } from './reports';

export type { Facts } from './facts';

/** The rules a Comment passes, in this order. The first that decides wins; the last always does. */
const RULES = {
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

/** The name of a rule: it is kept with each Comment, so that Moderators see what decided. */
export type RuleName = keyof typeof RULES;

/** What becomes of a Comment, and which rule said so. */
export type Judgement = (Refusal | Decision) & { rule: RuleName };

export const judge = (facts: Facts): Judgement => {
  for (const [rule, decide] of Object.entries(RULES) as [RuleName, Rule][]) {
    const verdict = decide(facts);
    if (verdict) return { ...verdict, rule };
  }
  throw new Error('No rule decided: the last rule of the list must always decide.');
};
