import { useCallback } from 'react';

import { isFetchError } from '@strapi/strapi/admin';
import { type PrimitiveType, useIntl } from 'react-intl';

import { textId } from './translations';

/** The error of a response of the server. */
export interface ServerError {
  code: string;
  message: string;
  /** The values that the translation of the code may name. */
  details?: Record<string, PrimitiveType>;
}

/** The message of an error: translated where the desk has a text for its code, else as the server words it. */
export const useErrorMessage = (): ((error: unknown) => string) => {
  const intl = useIntl();
  return useCallback(
    (error) => {
      const serverError = serverErrorOf(error);
      if (!serverError) return intl.formatMessage({ id: textId('queue.refusal.unreachable') });
      const { code, message, details } = serverError;
      const isUnknown = code === 'DECIDED_ALREADY' && !details?.moderator;
      const id = textId(`queue.refusal.${code}${isUnknown ? '.unknown' : ''}`);
      return id in intl.messages ? intl.formatMessage({ id }, details) : message;
    },
    [intl],
  );
};

/** Undefined when there was no response. */
export const serverErrorOf = (error: unknown): ServerError | undefined => {
  if (isServerError(error)) return error;
  if (!isFetchError(error) || !error.response) return undefined;
  const { name, message, details } = error.response.data.error;
  const { code = name, ...rest } = (details ?? {}) as Record<string, PrimitiveType> & {
    code?: string;
  };
  return { code, message, details: rest };
};

const isServerError = (error: unknown): error is ServerError =>
  typeof error === 'object' && error !== null && !(error instanceof Error) && 'code' in error;
