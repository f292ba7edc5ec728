export const CHOICES = ['1', '7', '30', 'other', 'good'] as const;

/** How long a ban is: one of the choices, and the number of days for `other`. */
export interface Length {
  choice: (typeof CHOICES)[number];
  days: number | undefined;
}

/** Ten years. */
export const MOST_DAYS = 3_650;

/** Null for good; undefined while no length of a ban is written. */
export const daysOf = ({ choice, days }: Length): number | null | undefined => {
  if (choice === 'good') return null;
  if (choice !== 'other') return Number(choice);
  const isLength = days !== undefined && Number.isInteger(days) && days >= 1 && days <= MOST_DAYS;
  return isLength ? days : undefined;
};

/** Which of the texts says what will be done. */
export const keyOf = (days: number | null | undefined): 'good' | 'days' | 'open' => {
  if (days === null) return 'good';
  return days === undefined ? 'open' : 'days';
};
