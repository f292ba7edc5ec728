import type { ErrorCode } from '../../../../lib/errors';
import type { Reason } from '../reason';
import type { Facts } from './facts';

/** The Comment is not stored. The client gets the code, the sentence and the parameters. */
export interface Refusal {
  status: 'refused';
  reason: Reason & { code: ErrorCode };
  sentence: string;
}

/** The status with which the Comment is stored, and why. Reason and sentence are null where there is nothing to explain. */
export interface Decision {
  status: 'approved' | 'pending' | 'rejected';
  reason: Reason | null;
  /** The rule's own wording of the reason, in English. */
  sentence: string | null;
}

export type Verdict = Refusal | Decision;

/** @typeParam Given the part of `Facts` that it needs */
export interface Rule<Given = Facts> {
  /** The codes of all its reasons. */
  codes: readonly string[];
  /** The sentence of one of its reasons, in English. */
  sentenceOf: (reason: Reason) => string;
  /** A pure function; undefined leaves the decision to the rules after it. */
  decide: (facts: Given) => Verdict | undefined;
}

/**
 * Makes a rule of two things: the sentence of each of its reasons, by code, as a function of the
 * reason's parameters; and what it answers to the facts. An answer's reason is checked against the
 * sentences: it has one of their codes, and the parameters that this sentence takes.
 */
export const defineRule = <Given, Sentences extends AnySentences>({
  reasons,
  decide,
}: {
  reasons: Sentences;
  decide: (facts: Given) => Answer<Sentences> | undefined;
}): Rule<Given> => {
  const sentenceOf = (reason: Reason): string => {
    const sentence = reasons[reason.code] as ((parameters: Reason) => string) | undefined;
    if (!sentence) throw new Error(`The rule has no sentence for its reason "${reason.code}".`);
    return sentence(reason);
  };
  return {
    codes: Object.keys(reasons),
    sentenceOf,
    decide: (facts) => {
      const answer: AnyAnswer | undefined = decide(facts);
      return answer && worded(answer, sentenceOf);
    },
  };
};

const worded = (answer: AnyAnswer, sentenceOf: Rule['sentenceOf']): Verdict =>
  answer.status === 'refused'
    ? { ...answer, sentence: sentenceOf(answer.reason) }
    : { ...answer, sentence: answer.reason && sentenceOf(answer.reason) };

type AnySentences = Readonly<Record<string, (parameters: never) => string>>;

/** The reasons that have one of these sentences, each with the parameters it takes. */
type ReasonIn<Sentences extends AnySentences> = {
  [Code in keyof Sentences & string]: Sentences[Code] extends (
    parameters: infer Parameters,
  ) => string
    ? { code: Code } & Parameters
    : never;
}[keyof Sentences & string];

/** The return value of a rule's `decide`. A refusal must have one of the documented error codes. */
type Answer<Sentences extends AnySentences> =
  | { status: Decision['status']; reason: ReasonIn<Sentences> | null }
  | { status: 'refused'; reason: Extract<ReasonIn<Sentences>, { code: ErrorCode }> };

type AnyAnswer = Omit<Decision, 'sentence'> | Omit<Refusal, 'sentence'>;
