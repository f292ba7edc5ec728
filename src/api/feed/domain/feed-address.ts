import type { Format } from './feed';

/**
 * The address of a feed.
 *
 * @param origin without a slash at its end
 * @param path without what tells the format
 */
export const feedAddress = (
  origin: string,
  path: string,
  format: Format,
  parameters: Readonly<Record<string, string | undefined>> = {},
): string => {
  const given = Object.entries(parameters).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, value]],
  );
  const search = new URLSearchParams(given).toString();
  return `${origin}${path}.${format}${search === '' ? '' : `?${search}`}`;
};
