/** Empty, or a relation that a form sends with nothing to connect or disconnect. */
export const isUntouched = (value: unknown): boolean => {
  if (value === null || value === undefined || value === '') return true;
  if (typeof value !== 'object' || value instanceof Date) return false;
  return Object.values(value).every((list) => Array.isArray(list) && list.length === 0);
};

/** Whether a form sent back what is stored: moments are compared as such, all else as JSON. */
export const isSameValue = (sent: unknown, stored: unknown): boolean =>
  JSON.stringify(sent) === JSON.stringify(stored) ||
  (stored instanceof Date && String(sent) === stored.toISOString());
