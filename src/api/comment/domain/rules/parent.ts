import type { Rule } from './facts';

/** What is answered stands, approved, in the same discussion. */
export const parent: Rule<'parent'> = ({ parent: answered }) =>
  answered === null || answered.isThere
    ? undefined
    : {
        refuse: 'PARENT_NOT_FOUND',
        message: 'The comment you are answering is not there any more.',
      };
