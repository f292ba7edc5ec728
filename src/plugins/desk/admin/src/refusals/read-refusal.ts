import { isFetchError } from '@strapi/strapi/admin';

import type { FieldError, Refusal } from './refusal';

interface Answered {
  status?: number;
  response?: { data?: { error?: { status?: number; message?: string; details?: unknown } } };
}

/** Reads what `fetch`, or Strapi's client around it, has thrown. */
export const refusalOf = (thrown: unknown): Refusal => {
  if (!isFetchError(thrown)) return { message: '', details: {}, fields: [] };
  const { status, response } = thrown as Answered;
  const error = response?.data?.error;
  const message = error?.message ?? '';
  const details = isObject(error?.details) ? error.details : {};
  const code = typeof details.code === 'string' ? details.code : undefined;
  const fields = fieldErrors(details, message);
  return { status: status ?? error?.status, code, message, details, fields };
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Strapi names fields in a list of errors, Foreword also one alone. */
const fieldErrors = ({ errors, field }: Record<string, unknown>, message: string): FieldError[] => {
  if (Array.isArray(errors)) {
    return errors.filter(isObject).map((error) => ({
      path: Array.isArray(error.path) ? error.path.map(String) : [],
      message: typeof error.message === 'string' ? error.message : message,
    }));
  }
  return typeof field === 'string' ? [{ path: field.split('.'), message }] : [];
};
