import { isFetchError } from '@strapi/strapi/admin';

import { type RuleName, ruleOf } from './fields';

/** The rule that the server would not take, if that is why it refused. */
export const rejectedRule = (error: unknown): RuleName | undefined => {
  if (!isFetchError(error)) return undefined;
  const details = error.response?.data.error.details as { field?: unknown } | undefined;
  return ruleOf(details?.field);
};
