type Values = Readonly<Record<string, unknown>>;

/** Whether two values of a form are the same; both are such as JSON has. */
const isSame = (one: unknown, other: unknown): boolean =>
  Object.is(one, other) ||
  (isEmpty(one) && isEmpty(other)) ||
  (typeof one === 'object' && JSON.stringify(one) === JSON.stringify(other));

/** A form writes an emptied field as null, and leaves out one that was never filled. */
const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';

/** The fields of a form whose values are others than before. */
export const changedNames = (values: Values, before: Values): string[] =>
  Object.keys(values).filter((name) => !isSame(values[name], before[name]));
