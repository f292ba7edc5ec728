import { forewordError } from '../../../../shared/errors';
import type { Refusal, Verdict } from './facts';

/**
 * Turns a refusal into its error; any other verdict passes.
 *
 * @throws what the rule refused with
 */
export const refuseBy: <Given extends Verdict>(
  verdict: Given | undefined,
) => asserts verdict is Exclude<Given, Refusal> | undefined = (verdict) => {
  if (verdict && 'refuse' in verdict) {
    throw forewordError(verdict.refuse, verdict.message, verdict.details);
  }
};
