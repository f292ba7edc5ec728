import createHttpError from 'http-errors';

import type { Outcome, OutcomeError } from '../domain/desk';
import type { PublicComment } from '../domain/public-comment';
import type { Status } from '../domain/states';
import { type Decision, moderateComment, undoDecision } from './moderate-comment';

/** Decides over each of these Comments, in a transaction of its own: one refusal does not stop the others. */
export const decideMany = async (
  moderator: string,
  comments: readonly { documentId: string; expected?: Status }[],
  decision: Pick<Decision, 'status' | 'reason'>,
): Promise<Outcome[]> => {
  const outcomes: Outcome[] = [];
  for (const { documentId, expected } of comments) {
    const decide = () =>
      moderateComment(moderator, documentId, { ...decision, ...(expected && { expected }) });
    outcomes.push(await outcomeOf(documentId, decide));
  }
  return outcomes;
};

/** Undoes the Moderator's own last decision over each of these. */
export const undoMany = async (
  moderator: string,
  comments: readonly { documentId: string; expected?: Status }[],
): Promise<Outcome[]> => {
  const outcomes: Outcome[] = [];
  for (const { documentId, expected } of comments) {
    outcomes.push(await outcomeOf(documentId, () => undoDecision(moderator, documentId, expected)));
  }
  return outcomes;
};

interface Refusal extends Error {
  details?: (OutcomeError['details'] & { code?: string }) | null;
}

const outcomeOf = async (
  documentId: string,
  decide: () => Promise<PublicComment>,
): Promise<Outcome> => {
  try {
    return { documentId, comment: await decide() };
  } catch (error) {
    if (!createHttpError.isHttpError(error)) throw error;
    const { name, message, details }: Refusal = error;
    return {
      documentId,
      error: { code: details?.code ?? name, message, details: details ?? {} },
    };
  }
};
