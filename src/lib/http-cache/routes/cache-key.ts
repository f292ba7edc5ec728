/** Strapi's own parameters of these requests. */
const PARAMETERS = ['fields', 'populate', 'filters', 'sort', 'pagination', 'locale'];

/** In characters: what is longer is hardly asked for twice. */
const MAX_LENGTH = 2_000;

/**
 * The key under which the response to a GET is cached: one key for requests that differ only in the order
 * of their parameters, or how they are percent-encoded. Null for a request that is not cached: it has
 * parameters of another kind, which are refused or forbidden.
 *
 * @param path as it was sent, still percent-encoded
 * @param search with its `?`, or empty
 * @param parameters that the route takes beside Strapi's own
 */
export const cacheKey = (
  path: string,
  search: string,
  parameters: readonly string[] = [],
): string | null => {
  if (path.length + search.length > MAX_LENGTH || !isWellEncoded(path + search)) return null;

  const pairs = [...new URLSearchParams(search)];
  const isKnown = pairs.every(([name]) => {
    const parameter = baseOf(name);
    return PARAMETERS.includes(parameter) || parameters.includes(parameter);
  });
  if (!isKnown) return null;
  // A stable sort by the first part of each name: within it, the order is part of what is asked
  // (`sort[]=a&sort[0]=b`).
  pairs.sort(([one], [other]) => {
    const [first, second] = [baseOf(one), baseOf(other)];
    return first < second ? -1 : first > second ? 1 : 0;
  });
  return `${path}?${new URLSearchParams(pairs).toString()}`;
};

const baseOf = (name: string): string => name.split('[', 1)[0] ?? '';

/** Parsers differ in what they make of a broken encoding. */
const isWellEncoded = (text: string): boolean => {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
};
