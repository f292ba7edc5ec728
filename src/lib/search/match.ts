import type { Query, Unit } from '../../text/search';
import type { SearchablePart } from '../schema';
import { inLap, LABELS, LAPS, NOTES_LAP, quoted } from './tsvector';
import { FORM_MARK } from './words';

/** A query in the language of a database. */
export interface Match {
  /** What the index is asked for. */
  found: string;
  /** Of PostgreSQL: what is checked with each row then; undefined where there is nothing to check. */
  checked?: string;
}

const isPhrase = ({ terms }: Unit): boolean => terms.length > 1;

/** What FTS5 has after `match`. @param parts those that count; all where there are none */
export const fts5Of = ({ wanted, unwanted }: Query, parts?: readonly SearchablePart[]): string => {
  const found = wanted.map(fts5Unit).join(' AND ');
  const without = unwanted.map((unit) => ` NOT ${fts5Unit(unit)}`).join('');
  const query = `((${found})${without})`;
  return parts ? `({${parts.join(' ')}} : ${query})` : query;
};

/** The same, with one of its words in a part of the text. */
export const fts5In = (query: string, part: SearchablePart, unit: Unit): string =>
  `${query} AND ${part} : ${fts5Unit(unit)}`;

const fts5Unit = ({ terms, prefix }: Unit): string => {
  if (prefix !== undefined) return `("${prefix}" * OR "${FORM_MARK}${prefix}" *)`;
  return `"${terms.join(' ')}"`;
};

/**
 * What `tsquery` has. The index knows of words and their labels; where in a text they are, phrases need, PostgreSQL sees
 * in the rows alone.
 */
export const tsqueryOf = (
  { wanted, unwanted }: Query,
  parts?: readonly SearchablePart[],
): Match => {
  const labels = parts?.map((part) => LABELS[part]).join('') ?? '';
  const checked = [
    ...wanted.filter(isPhrase).map((unit) => tsqueryUnit(unit, labels)),
    ...unwanted.map((unit) => `!${tsqueryUnit(unit, labels)}`),
  ];
  return {
    found: wanted.flatMap((unit) => words(unit, labels)).join(' & '),
    ...(checked.length > 0 && { checked: checked.join(' & ') }),
  };
};

/** A unit wherever words have one of these labels; in all texts where there is none. */
export const tsqueryUnit = (unit: Unit, labels: string): string =>
  isPhrase(unit) ? phrase(unit.terms, labels) : `(${words(unit, labels).join(' & ')})`;

const labelled = (labels: string): string => (labels === '' ? '' : `:${labels}`);

const words = ({ terms, prefix }: Unit, labels: string): string[] => {
  if (prefix === undefined) return terms.map((term) => quoted(term) + labelled(labels));
  // Whole words have no labels: of which part they are is not known.
  const forms = labels === '' ? [`${quoted(FORM_MARK + prefix)}:*`] : [];
  return [`(${[`${quoted(prefix)}:*${labels}`, ...forms].join(' | ')})`];
};

/** In a lap, by the names that words have there. */
const phrase = (terms: readonly string[], labels: string): string => {
  const chains = LAPS.map((lap) =>
    terms.map((term) => {
      const inThisLap = `${quoted(inLap(term, lap))}:*${labels}`;
      return lap === LAPS[0]
        ? `(${quoted(term)}${labelled(labels || 'ABC')} | ${inThisLap})`
        : inThisLap;
    }),
  );
  const isOfNotes = labels === '' || labels.includes('D');
  if (isOfNotes) chains.push(terms.map((term) => `${quoted(inLap(term, NOTES_LAP))}:*`));
  return `(${chains.map((chain) => `(${chain.join(' <-> ')})`).join(' | ')})`;
};
