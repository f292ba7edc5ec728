import type { Question } from '../../../lib/reader';

/** What front ends need of a note that another one leads to: enough to say so, and to link there. */
const OTHER = { fields: ['kind', 'firstPublishedAt'] };

/** What is sent with a note where the client populates nothing: which note it replaces, and which one replaced it. */
export const REPLACEMENTS: NonNullable<Question['populate']> = {
  supersedes: OTHER,
  supersededBy: OTHER,
};
