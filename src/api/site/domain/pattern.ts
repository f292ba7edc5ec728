import { webAddress } from '../../../text/html';

const PLACEHOLDER = /\{(\w+)\}/g;

/** The names in braces, in their order. */
export const placeholdersIn = (pattern: string): string[] =>
  Array.from(pattern.matchAll(PLACEHOLDER), ([, name = '']) => name);

/** A host without braces, so that a placeholder never decides where an address leads. */
const HOST = /^https?:\/\/[^/?#{}]+(?=[/?#]|$)/i;

/** Whether a pattern begins with an origin of its own. */
export const isAddress = (pattern: string): boolean => HOST.test(pattern);

/** Why a pattern cannot be one: neither a path nor an address, or with a placeholder that there is not. */
export const patternProblem = (pattern: string, known: readonly string[]): string | undefined => {
  const unknown = placeholdersIn(pattern).find((name) => !known.includes(name));
  if (unknown !== undefined) {
    return `There is no {${unknown}}. There are ${known.map((name) => `{${name}}`).join(', ')}.`;
  }
  const filled = pattern.replaceAll(PLACEHOLDER, 'x');
  const isPath = /^\/(?!\/)/.test(pattern);
  const address = isPath ? `https://example.org${filled}` : filled;
  const isUsable = (isPath || isAddress(pattern)) && !/[{}]/.test(filled);
  return isUsable && webAddress(address) !== undefined
    ? undefined
    : 'It must be a path, like /articles/{slug}, or an address of the web.';
};

/**
 * A pattern with its placeholders filled in, percent-encoded. Of its path, segments that would be empty are left out.
 *
 * @param values by placeholder; one that is missing is empty
 */
export const fillPattern = (
  pattern: string,
  values: Readonly<Record<string, string | undefined>>,
): string => {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(pattern) ?? [];
  const fill = (part: string): string =>
    part.replaceAll(PLACEHOLDER, (_all, name: string) => encodeURIComponent(values[name] ?? ''));
  const segments = path.split('/').map((segment) => ({ segment, filled: fill(segment) }));
  const kept = segments.filter(({ segment, filled }) => filled !== '' || segment === '');
  return kept.map(({ filled }) => filled).join('/') + fill(rest);
};
