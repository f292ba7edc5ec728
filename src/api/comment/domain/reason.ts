/**
 * Why a rule decided as it did: a stable code and the parameters of its sentence. No code parses sentences.
 */
export interface Reason {
  code: string;
  [parameter: string]: string | number | null;
}

/**
 * A reason with the rule's own sentence in English, for clients that have no translation of the code. `reason`
 * is null for Comments that were judged by a version without codes, which stored only the sentence.
 */
export interface WordedReason {
  reason: Reason | null;
  sentence: string;
}
