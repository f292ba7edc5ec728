const two = (number: number): string => String(number).padStart(2, '0');

/** A moment as an input of the type `datetime-local` has it, in the reader's own time. @param iso null for none */
export const localTime = (iso: string | null): string => {
  if (iso === null) return '';
  const at = new Date(iso);
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
};

/**
 * The moment that such an input names; null where it is empty. A time that is skipped when clocks are put forward is the
 * one an hour later, and of one that comes twice it is the first.
 *
 * @returns an ISO string in UTC
 */
export const momentOf = (local: string): string | null => {
  const at = new Date(local);
  return local === '' || Number.isNaN(at.getTime()) ? null : at.toISOString();
};

/** The reader's time zone by its name and its distance from UTC at a moment: `Europe/Berlin (GMT+1)`. */
export const timeZoneAt = (iso: string | null, language: string): string => {
  const at = iso === null ? new Date() : new Date(iso);
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const parts = new Intl.DateTimeFormat(language, { timeZoneName: 'shortOffset' }).formatToParts(
    at,
  );
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return `${timeZone} (${offset})`;
};
