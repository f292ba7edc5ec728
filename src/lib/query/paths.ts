/** The names of a path that is written with dots. */
export const namesOf = (path: string): string[] => path.split('.');

/** Several paths in one text: `notes.editor,topics`. */
export const splitPaths = (text: string): string[] => text.split(',').map((path) => path.trim());

/**
 * The number of names in the longest dotted path anywhere in a parameter. It needs no schema, so it can be
 * checked before anything else.
 */
export const longestPath = (value: unknown): number => {
  if (typeof value === 'string') {
    return Math.max(...splitPaths(value).map((path) => namesOf(path).length));
  }
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (longest, [name, inner]) => Math.max(longest, longestPath(name), longestPath(inner)),
    0,
  );
};
