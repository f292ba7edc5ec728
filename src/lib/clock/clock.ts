const SECOND = 1_000;

/** In milliseconds. `src/lib/env` refuses a value that is no whole number, and any in production. */
const offset = (): number => Number(process.env.FOREWORD_CLOCK_OFFSET ?? 0) * SECOND;

export const now = (): Date => onThisClock(new Date());

/** The time that this clock shows when the machine's, which Strapi goes by, shows `moment`. */
export const onThisClock = (moment: Date): Date => new Date(moment.getTime() + offset());
