import { forewordError } from '../errors';

/** The error for a version that was never there, or is not kept any longer. */
export const versionNotFound = () =>
  forewordError('VERSION_NOT_FOUND', 'There is no such version.');
