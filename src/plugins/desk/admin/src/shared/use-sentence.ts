import { useCallback } from 'react';

import { isFetchError } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import { textId } from './translations';
import type { Status } from './types';

/** Why the server refused, as it answers. */
export interface Refusal {
  code: string;
  message: string;
  details?: { status?: Status; moderator?: string | null };
}

/** One sentence that says what went wrong: translated where the code is known, else the server's own. */
export const useSentence = (): ((error: unknown) => string) => {
  const intl = useIntl();
  return useCallback(
    (error) => {
      const refusal = refusalOf(error);
      if (!refusal) return intl.formatMessage({ id: textId('queue.refusal.unreachable') });
      const { code, message, details } = refusal;
      const isUnknown = code === 'DECIDED_ALREADY' && !details?.moderator;
      const id = textId(`queue.refusal.${code}${isUnknown ? '.unknown' : ''}`);
      const values = { moderator: details?.moderator ?? '', status: details?.status ?? '' };
      return id in intl.messages ? intl.formatMessage({ id }, values) : message;
    },
    [intl],
  );
};

/** Undefined when no answer came at all. */
const refusalOf = (error: unknown): Refusal | undefined => {
  if (isRefusal(error)) return error;
  if (!isFetchError(error) || !error.response) return undefined;
  const { name, message, details } = error.response.data.error;
  const { code = name, ...rest } = (details ?? {}) as Refusal['details'] & { code?: string };
  return { code, message, details: rest };
};

const isRefusal = (error: unknown): error is Refusal =>
  typeof error === 'object' && error !== null && !(error instanceof Error) && 'code' in error;
