/** In bytes of UTF-8: what an index of PostgreSQL takes as one value, beside the site. */
const LONGEST_PATH = 2_000;

/** In characters: what is longer is no address that a site had. */
const LONGEST_ADDRESS = 8_000;

/** Parameters that say where a visitor comes from. */
const TRACKING = /^(utm_.*|.*clid|mc_[ce]id|_ga|_gl|ref)$/i;

/** Of so many parameters, all combinations are looked for. */
const MOST_PARAMETERS = 4;

/**
 * An address as the table of redirects has it: the path with its query from the root of the host, decoded where that
 * changes no meaning, in NFC, without a slash at the end and `index.php`, the query in order and without what says where a
 * visitor comes from. Normalising what is normalised changes nothing.
 *
 * @param address a path, or a full address of the web, percent-encoded or not
 * @returns null for what is no address, or too long
 */
export const oldPath = (address: string): string | null => {
  const parts = partsOf(address);
  return parts && limited(join(parts.path, parts.parameters));
};

/**
 * What an address may stand for in the table, the closest first: with its query, then with parts of it, then without.
 *
 * @returns at most 17; none for what is no address
 */
export const oldPathCandidates = (address: string): string[] => {
  const parts = partsOf(address);
  if (!parts) return [];
  const { path, parameters } = parts;
  const chosen = [parameters, ...combinations(parameters.slice(0, MOST_PARAMETERS))];
  // A query at the root says which page is meant: without it, it is another one.
  const wanted = path === '/' && parameters.length > 0 ? chosen.filter(isNotEmpty) : chosen;
  const paths = wanted.map((some) => limited(join(path, some)));
  return [...new Set(paths)].filter((each) => each !== null);
};

interface Parts {
  path: string;
  /** Encoded, in order. */
  parameters: string[];
}

const partsOf = (address: string): Parts | null => {
  if (address.length > LONGEST_ADDRESS) return null;
  const [local = ''] = address.trim().replace(ORIGIN, '').split('#', 1);
  if (local === '' && address.trim() === '') return null;
  const end = local.indexOf('?');
  const [path, search] = end < 0 ? [local, ''] : [local.slice(0, end), local.slice(end)];
  return { path: normalizedPath(path), parameters: parametersIn(search) };
};

/** The scheme and the host of a full address. */
const ORIGIN = /^(?:[a-z][a-z0-9+.-]*:)?\/\/[^/?#]*/i;

const normalizedPath = (path: string): string => {
  const segments = decode(path)
    .split('/')
    .filter((segment) => segment !== '' && segment.toLowerCase() !== 'index.php');
  return `/${segments.join('/')}`;
};

/** Decodes what is encoded in UTF-8, but for what would get another meaning: `%`, `/`, `?`, `#` and control characters. */
const decode = (path: string): string =>
  wellFormed(path)
    .replaceAll(/((?:%[0-9a-f]{2})+)|[%\p{Cc}]/giu, (found: string, run?: string) =>
      run === undefined ? encodeURIComponent(found) : decodeRun(run),
    )
    .normalize('NFC');

/** Halves of characters are replaced, as URLSearchParams does. */
const wellFormed = (text: string): string => Buffer.from(text).toString();

const decodeRun = (run: string): string => {
  try {
    return decodeURIComponent(run).replaceAll(/[%/?#\p{Cc}]/gu, encodeURIComponent);
  } catch {
    return run.toUpperCase();
  }
};

const parametersIn = (search: string): string[] => {
  const encode = (text: string): string => encodeURIComponent(text.normalize('NFC'));
  const all = Array.from(new URLSearchParams(search));
  const telling = all.filter(([name]) => name !== '' && !TRACKING.test(name));
  const encoded = telling.map(([name, value]) => `${encode(name)}=${encode(value)}`);
  return [...new Set(encoded)].sort();
};

const join = (path: string, parameters: readonly string[]): string =>
  parameters.length === 0 ? path : `${path}?${parameters.join('&')}`;

const limited = (path: string): string | null =>
  Buffer.byteLength(path) > LONGEST_PATH ? null : path;

/** All choices of some of these, the largest first, in their order. */
const combinations = (all: readonly string[]): string[][] =>
  all
    .reduce<string[][]>((some, each) => [...some, ...some.map((one) => [...one, each])], [[]])
    .sort((one, other) => other.length - one.length);

const isNotEmpty = (list: readonly string[]): boolean => list.length > 0;
