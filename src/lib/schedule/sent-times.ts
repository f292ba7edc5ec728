import { invalidParameter } from '../query-check';

/**
 * A moment as clients send it: an ISO date, with an offset or in UTC, milliseconds since 1970, or nothing.
 *
 * @returns undefined where the field is not sent
 * @throws PARAMETER_INVALID
 */
export const sentTime = (
  data: Readonly<Record<string, unknown>>,
  name: string | undefined,
): Date | null | undefined => {
  if (name === undefined || data[name] === undefined) return undefined;
  const sent = data[name];
  if (sent === null || sent === '') return null;
  const moment = sent instanceof Date ? sent : isWritten(sent) ? new Date(sent) : undefined;
  if (moment === undefined || Number.isNaN(moment.getTime())) {
    throw invalidParameter(['data', name], 'should be a moment, as 2026-03-01T07:00:00Z, or null.');
  }
  return moment;
};

/** A year of four digits: JavaScript reads much more as a date, and reads it in the zone of the server. */
const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/i;

const isWritten = (sent: unknown): sent is string | number =>
  typeof sent === 'string' ? ISO.test(sent) : Number.isSafeInteger(sent) && Number(sent) > 0;
