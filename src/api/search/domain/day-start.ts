const DAY = 24 * 60 * 60 * 1000;

/** The moment at which a day begins in a time zone. @param day as `2026-11-28` */
export const dayStart = (day: string, timeZone: string): Date => {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const guess = midnight - offsetAt(midnight, timeZone);
  // The clock may have been changed in between.
  return new Date(midnight - offsetAt(guess, timeZone));
};

/** The moment at which it ends. */
export const dayEnd = (day: string, timeZone: string): Date => {
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + DAY);
  return dayStart(next.toISOString().slice(0, 10), timeZone);
};

/** By how much the clocks of a time zone are ahead of UTC, in milliseconds. */
const offsetAt = (moment: number, timeZone: string): number => {
  const parts = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
    ...{ timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', second: '2-digit' },
  }).formatToParts(new Date(moment));
  const at = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  const local = Date.parse(
    `${at.year}-${at.month}-${at.day}T${at.hour}:${at.minute}:${at.second}Z`,
  );
  return local - Math.floor(moment / 1000) * 1000;
};
