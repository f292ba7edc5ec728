import { isFetchError } from '@strapi/strapi/admin';

/** The name of the field that the server would not take, as it says it, if that is why it refused. */
export const refusedField = (error: unknown): unknown => {
  if (!isFetchError(error)) return undefined;
  const details = error.response?.data.error.details as { field?: unknown } | undefined;
  return details?.field;
};
