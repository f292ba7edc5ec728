/** Placeholders for a list of values. */
export const placesFor = (values: readonly unknown[]): string => values.map(() => '?').join(', ');
