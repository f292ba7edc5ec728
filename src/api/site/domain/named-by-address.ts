import { parseUrl } from '../../../text/urls';
import { type AddressRules, defaultPattern } from './article-address';
import { isAddress, placeholdersIn } from './pattern';

/** What an address says of the Article that is there. */
export interface NamedInAddress {
  idOrSlug: string;
  /** Undefined where the address does not say it. */
  locale?: string;
}

/**
 * Which Articles an address may be the page of, by the pattern of their addresses alone: the caller has to look whether
 * such an Article is there. The fragment is left out, and so is a query, unless the pattern has one.
 */
export const articlesNamedBy = (address: string, rules: AddressRules): NamedInAddress[] => {
  const { origin, articleUrl } = rules;
  const asked = parseUrl(address);
  if (!asked || origin === null) return [];
  const patterns = articleUrl === null ? [true, false].map(defaultPattern) : [articleUrl];
  return patterns.flatMap((pattern) => {
    const values = valuesIn(asked, isAddress(pattern) ? pattern : origin + pattern);
    const idOrSlug = values?.get('slug') ?? values?.get('documentId');
    if (!values || idOrSlug === undefined) return [];
    const isOfDefault = articleUrl === null && !placeholdersIn(pattern).includes('locale');
    const locale = values.get('locale') ?? (isOfDefault ? rules.defaultLocale : undefined);
    return [{ idOrSlug, locale }];
  });
};

/** Whether two addresses lead to the same page: the host in any case, with a slash at the end or without. */
export const isSamePage = (one: string, other: string): boolean => {
  const [first, second] = [parseUrl(one), parseUrl(other)];
  if (!first || !second || first.origin !== second.origin) return false;
  const search = second.search;
  return pathOf(first) === pathOf(second) && (search === '' || search === first.search);
};

const pathOf = ({ pathname }: URL): string => pathname.replace(/\/$/, '');

/** The values of the placeholders of a pattern in an address; undefined where it is none of the pattern's. */
const valuesIn = (asked: URL, pattern: string): Map<string, string> | undefined => {
  const names = placeholdersIn(pattern);
  // Letters that addresses leave as they are, so that the rest can be read as an address.
  const marked = parseUrl(pattern.replaceAll(PLACEHOLDER, (_all, name: string) => mark(name)));
  if (!marked || marked.origin !== asked.origin) return undefined;
  const path = pathOf(marked).split('/').slice(1).map(segmentSource).join('');
  const source = `^${path}/?${marked.search ? querySource(marked.search) : ''}$`;
  const found = new RegExp(source).exec(asked.pathname + (marked.search ? asked.search : ''));
  if (!found) return undefined;
  const values = new Map<string, string>();
  names.forEach((name, index) => {
    const value = decoded(found[index + 1]);
    if (value !== undefined) values.set(name, value);
  });
  return values;
};

const PLACEHOLDER = /\{(\w+)\}/g;
const MARK = /~~(\w+)~~/g;

const mark = (name: string): string => `~~${name}~~`;

/** A segment that may be left out, as one is that would be empty, or else one that is always there. */
const segmentSource = (segment: string): string => {
  const rest = segment.replaceAll(MARK, '');
  const isAlwaysThere = rest !== '' || /~~(?:slug|documentId|locale)~~/.test(segment);
  const source = `/${sourceOf(segment)}`;
  return isAlwaysThere ? source : `(?:${source})?`;
};

const querySource = (search: string): string => `\\?${sourceOf(search.slice(1))}`;

const sourceOf = (part: string): string =>
  part
    .split(/(~~\w+~~)/)
    .map((piece) => (piece.startsWith('~~') ? '([^/?#&]+)' : piece.replace(/[^\w~-]/g, '\\$&')))
    .join('');

const decoded = (value: string | undefined): string | undefined => {
  try {
    return value === undefined ? undefined : decodeURIComponent(value);
  } catch {
    return undefined;
  }
};
