import { isGone } from '../../../shared/database';
import type { forewordError } from '../../../shared/errors';

/**
 * Writes, unless what is written about is deleted at the same moment: then it answers as it would a
 * moment later.
 */
export const unlessGone = async <Result>(
  write: () => Promise<Result>,
  notFound: () => ReturnType<typeof forewordError>,
): Promise<Result> => {
  try {
    return await write();
  } catch (error) {
    throw isGone(error) ? notFound() : error;
  }
};
