/** Segments that are text, or a parameter and nothing else. */
const PLAIN = /^(?:\/(?::\w+|[\w.~-]+))+$/;

const PARAMETER = /:\w+/g;
const SEGMENT = '[^/]+';

const ANYTHING = /^/;

interface PathPattern {
  /** Matches paths exactly as the route is spelt; undefined for a route of another kind. */
  pattern?: RegExp;
  /** Matches all paths that the router takes for the route's, and perhaps others. */
  anyCase: RegExp;
}

/**
 * How the paths of a route look, as they are sent. A route with wildcards, optional parts or patterns of
 * its own has no exact pattern, and is taken to match anything.
 *
 * @param path as in a route, with `:name` for a parameter
 */
export const pathPattern = (path: string): PathPattern => {
  if (!PLAIN.test(path)) return { anyCase: ANYTHING };
  const source = path.replaceAll('.', '\\.').replace(PARAMETER, SEGMENT);
  return { pattern: new RegExp(`^${source}$`), anyCase: new RegExp(`^${source}/?$`, 'i') };
};
