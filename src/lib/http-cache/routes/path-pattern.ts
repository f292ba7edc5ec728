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

/** Whatever an address with a parameter in front would match, these are Strapi's own, or files. */
const OF_OTHERS = '(?:admin|api|graphql|uploads?|_health|healthz|readyz)';

/**
 * Matches the paths of an address outside of the content API exactly as they are spelt.
 *
 * @throws Error for a path with anything but text and whole segments that are parameters
 */
export const addressPattern = (path: string): RegExp => {
  if (path === '/') return /^\/$/;
  const { pattern } = pathPattern(path);
  if (!pattern) throw new Error(`${path} is no path of plain segments.`);
  return new RegExp(`^(?!/${OF_OTHERS}(?:/|$))${pattern.source.slice(1)}`);
};
