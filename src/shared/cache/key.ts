/** The answers that are kept: lists and single ones of what is published, conversations and counts. */
const KEPT = [
  /^\/api\/(articles|authors|topics|editor-notes)(\/[^/]+)?$/,
  /^\/api\/articles\/[^/]+\/comments$/,
  /^\/api\/comments\/counts$/,
];

/** The parameters these requests have. Any other is refused or forbidden, and nothing of it is kept. */
const PARAMETERS = ['fields', 'populate', 'filters', 'sort', 'pagination', 'locale', 'articles'];

/** What is longer is asked once and never again. */
const LONGEST = 2_000;

/**
 * The name under which the answer to a GET is kept: the same for requests that differ only in the order
 * of their parameters, or how they are percent-encoded. Null for requests whose answers are not kept.
 *
 * @param path as it was sent, still percent-encoded
 * @param search with its `?`, or empty
 */
export const cacheKey = (path: string, search: string): string | null => {
  if (path.length + search.length > LONGEST) return null;
  if (!KEPT.some((kept) => kept.test(path)) || !isWellEncoded(path + search)) return null;

  const pairs = [...new URLSearchParams(search)];
  const isKnown = pairs.every(([name]) => PARAMETERS.includes(first(name)));
  if (!isKnown) return null;
  // A stable sort by the first part of each name: within it, the order is part of what is asked
  // (`sort[]=a&sort[0]=b`).
  pairs.sort(([one], [other]) =>
    first(one) < first(other) ? -1 : first(one) > first(other) ? 1 : 0,
  );
  return `${path}?${new URLSearchParams(pairs).toString()}`;
};

const first = (name: string): string => name.split('[', 1)[0] ?? '';

/** Parsers differ in what they make of a broken encoding. */
const isWellEncoded = (text: string): boolean => {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
};
