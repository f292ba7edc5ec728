/** What the parameters of a query name, as far as it matters to what the response depends on. */
export interface QueryNames {
  /** Whether documents are chosen or ordered by values, anywhere in the query. */
  isFiltered: boolean;
  /** Whether the query may lead to this attribute, so many steps from the type that is asked for. */
  leadsTo: (attribute: string, steps: number) => boolean;
}

/** Parameters that lead further than to the documents of the type itself. */
const LEADING = /[?&](?:populate|filters|sort)\b/;

const FILTERING = ['filters', 'sort'];

/**
 * Reads a query string without parsing it: a relation matters only where its name stands somewhere, as a
 * name or as a value, or where a `*` stands for all. Undefined where there is nothing to read.
 *
 * @param search with its `?`, or empty
 */
export const queryNamesOf = (search: string): QueryNames | undefined => {
  const decoded = decodeURIComponent(search.replaceAll('+', ' '));
  if (!LEADING.test(decoded)) return undefined;
  const words = new Set(decoded.match(/\w+/g));
  const pairs = [...new URLSearchParams(search)];
  const wildcards = pairs.filter((pair) => pair.join('=').includes('*'));
  const isDeep = wildcards.some(([name]) => name !== 'populate');
  return {
    isFiltered: FILTERING.some((word) => words.has(word)),
    leadsTo: (attribute, steps) =>
      words.has(attribute) || isDeep || (wildcards.length > 0 && steps === 0),
  };
};
