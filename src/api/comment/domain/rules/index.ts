import { body } from './body';
import { discussion } from './discussion';
import type { Facts, Rule, Verdict } from './facts';
import { moderationMode } from './moderation-mode';
import { reader } from './reader';

export type { Facts, Verdict } from './facts';

/** The rules a Comment passes, in this order. The first that decides wins; the last always does. */
const RULES: Rule[] = [body, discussion, reader, moderationMode];

/** What becomes of a Comment. */
export const judge = (facts: Facts): Verdict => {
  for (const rule of RULES) {
    const verdict = rule(facts);
    if (verdict) return verdict;
  }
  throw new Error('No rule decided: the last rule of the list must always decide.');
};
