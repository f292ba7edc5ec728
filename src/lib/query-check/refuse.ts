import { forewordError } from '../errors';

/**
 * The error for a parameter that cannot be.
 *
 * @param path the parameter's names, from the top: `['filters', 'wordCount', '$gt']`
 * @param fault a sentence that says what it should be
 */
export const invalidParameter = (path: readonly string[], fault: string) => {
  const field = path.join('.');
  return forewordError('PARAMETER_INVALID', `${field}: ${fault}`, { field });
};
