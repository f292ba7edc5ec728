import { isForeignKeyViolation } from '../../../lib/database';
import type { forewordError } from '../../../lib/errors';

/**
 * Runs a write, and throws `notFound` where it fails because a row that it refers to was deleted at the same
 * moment.
 */
export const orNotFound = async <Result>(
  write: () => Promise<Result>,
  notFound: () => ReturnType<typeof forewordError>,
): Promise<Result> => {
  try {
    return await write();
  } catch (error) {
    throw isForeignKeyViolation(error) ? notFound() : error;
  }
};
