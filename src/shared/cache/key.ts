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
 * or the spelling of their parameters. Null for requests whose answers are not kept.
 *
 * @param path as it was sent, still percent-encoded
 * @param search with its `?`, or empty
 */
export const cacheKey = (path: string, search: string): string | null => {
  if (path.length + search.length > LONGEST) return null;
  if (!KEPT.some((kept) => kept.test(path)) || !isWellEncoded(path + search)) return null;

  const pairs = [...new URLSearchParams(search)];
  const isKnown = pairs.every(([name]) => PARAMETERS.includes(name.split('[')[0] ?? ''));
  if (!isKnown) return null;
  // A stable sort: values of one name keep their order, which is part of what is asked.
  pairs.sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
  return `${path}?${new URLSearchParams(pairs).toString()}`;
};

/** Parsers differ in what they make of a broken encoding. */
const isWellEncoded = (text: string): boolean => {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
};
