import { forewordError } from './errors';

/** The error for a field that clients may not write. */
export const serverOwned = (field: string) => {
  const message = `${field} is kept by Foreword and cannot be written.`;
  return forewordError('SERVER_OWNED_FIELD', message, {
    field,
    errors: [{ path: [field], message, name: 'ValidationError' }],
  });
};
