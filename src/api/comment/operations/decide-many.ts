import createHttpError from 'http-errors';

import type { PublicComment } from '../domain/public-comment';
import type { Status } from '../domain/states';
import { type Decision, moderateComment, undoDecision } from './moderate-comment';

/** What became of one Comment of many: decided, or refused with a code and a sentence. */
export type Outcome =
  | { documentId: string; comment: PublicComment }
  | { documentId: string; error: { code: string; message: string; details: object } };

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

/** Takes one's own last decision over each of these back. */
export const undoMany = async (
  moderator: string,
  documentIds: readonly string[],
): Promise<Outcome[]> => {
  const outcomes: Outcome[] = [];
  for (const documentId of documentIds) {
    outcomes.push(await outcomeOf(documentId, () => undoDecision(moderator, documentId)));
  }
  return outcomes;
};

const outcomeOf = async (
  documentId: string,
  decide: () => Promise<PublicComment>,
): Promise<Outcome> => {
  try {
    return { documentId, comment: await decide() };
  } catch (error) {
    if (!createHttpError.isHttpError(error)) throw error;
    const details: { code?: string } = error.details ?? {};
    const { message } = error;
    return { documentId, error: { code: details.code ?? error.name, message, details } };
  }
};
