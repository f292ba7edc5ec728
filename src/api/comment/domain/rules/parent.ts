import type { Facts } from './facts';
import { defineRule } from './rule';

/** The comment that this one replies to is approved and in the same discussion. */
export const parent = defineRule({
  reasons: { PARENT_NOT_FOUND: () => 'The comment you are answering is not there any more.' },
  decide: ({ parent: answered }: Pick<Facts, 'parent'>) =>
    answered === null || answered.isThere
      ? undefined
      : { status: 'refused', reason: { code: 'PARENT_NOT_FOUND' } },
});
