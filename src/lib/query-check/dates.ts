/** `2026`, `2026-07`, `2026-07-18`; then a time, and a zone. Strapi reads a space as the `T`. */
const ISO =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2})(?::?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?)?)?(Z|[+-]\d{2}(?::?(\d{2}))?)?)?)?$/;

const DATE = /^\d{4}-\d{2}-\d{2}/;

const TIME = /^(2[0-3]|[01]\d):[0-5]\d:[0-5]\d(\.\d{1,3})?$/;

const MILLISECONDS = /^\d{1,15}$/;

/** The last moment of the year 9999. */
const LATEST = 253_402_300_799_999;

const isDate = (value: unknown): boolean => value instanceof Date && !Number.isNaN(value.getTime());

/** Whether this is a day of the calendar, of the years 1 to 9999; a time may follow, which Strapi cuts off. */
export const isDay = (value: unknown): boolean =>
  isDate(value) || (typeof value === 'string' && DATE.test(value) && isIso(value));

/** Whether this is a time of the day with its seconds: `09:30:00`, `09:30:00.000`. */
export const isTime = (value: unknown): boolean =>
  isDate(value) || (typeof value === 'string' && TIME.test(value));

/** Whether this is a moment of the years 1 to 9999: as ISO 8601 writes it, or in milliseconds since 1970. */
export const isMoment = (value: unknown): boolean => {
  if (isDate(value)) return true;
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string') return false;
  return isIso(text) || (MILLISECONDS.test(text) && Number(text) <= LATEST);
};

const isIso = (text: string): boolean => {
  const found = ISO.exec(text);
  if (!found) return false;
  const part = (at: number, otherwise: number): number => Number(found[at] ?? otherwise);
  const [year, month, day] = [part(1, 0), part(2, 1), part(3, 1)];
  const [hour, minute, second] = [part(4, 0), part(5, 0), part(6, 0)];
  const isTimeOfDay =
    hour === 24 ? minute === 0 && second === 0 : hour < 24 && minute < 60 && second < 60;
  return isCalendarDay(year, month, day) && isTimeOfDay && part(8, 0) < 60;
};

const isCalendarDay = (year: number, month: number, day: number): boolean => {
  if (year < 1 || month < 1 || month > 12 || day < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day <= (days[month - 1] ?? 0);
};
