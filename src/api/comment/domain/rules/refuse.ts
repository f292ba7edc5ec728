import { forewordError } from '../../../../lib/errors';
import type { Decision, Verdict } from './rule';

/**
 * Throws the error of a refusal; any other verdict is accepted.
 *
 * @throws the refusal: its code, its sentence, and the parameters of its reason as details
 */
export const refuseBy: <Given extends Verdict>(
  verdict: Given | undefined,
) => asserts verdict is Extract<Given, Decision> | undefined = (verdict) => {
  if (verdict?.status !== 'refused') return;
  const { code, ...details } = verdict.reason;
  throw forewordError(code, verdict.sentence, details);
};
