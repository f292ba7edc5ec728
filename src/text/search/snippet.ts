import { escapeUTF8 } from 'entities';

import type { Query, Unit } from './parse-query';
import { type Term, termsIn } from './terms';

/** In code units, about two lines. */
const LENGTH = 200;

/** How much stands before what was found. */
const LEAD = 60;

/** Of a long text so much is searched for a place that has all words; the rest is left unread. */
const WORDS_SEARCHED = 16_000;

type Range = Pick<Term, 'start' | 'end'>;

/**
 * The part of the first text in which something of the query is found, as HTML without other tags than `<mark>`; the
 * opening of the first text where nothing is.
 *
 * @param texts plain text, those first from which a reader learns most
 */
export const snippetOf = (texts: readonly string[], query: Query, language: string): string => {
  for (const text of texts) {
    const found = rangesIn(text, query.wanted, language);
    if (found.length > 0) return excerptAround(text, found.toSorted(byPlace));
  }
  return excerptAround(texts[0] ?? '', []);
};

/** Where the words of a query are, up to the end of the part that is shown. */
const rangesIn = (text: string, units: readonly Unit[], language: string): Range[] => {
  const ranges: Range[] = [];
  const longest = Math.max(1, ...units.map(({ terms }) => terms.length));
  const last: Term[] = [];
  let read = 0;
  for (const term of termsIn(text, language)) {
    const [first] = ranges;
    if ((read += 1) > WORDS_SEARCHED || (first && term.start > first.start + LENGTH)) break;
    last.push(term);
    if (last.length > longest) last.shift();
    for (const unit of units) {
      const from = last.at(-unit.terms.length);
      if (from && endsWith(last, unit)) ranges.push({ start: from.start, end: term.end });
    }
  }
  return ranges;
};

/** Of two that begin at one word the longer first. */
const byPlace = (one: Range, other: Range): number =>
  one.start - other.start || other.end - one.end;

const endsWith = (last: readonly Term[], { terms, prefix }: Unit): boolean => {
  if (prefix !== undefined) return last.at(-1)?.form.startsWith(prefix) ?? false;
  const offset = last.length - terms.length;
  return offset >= 0 && terms.every((term, index) => last[offset + index]?.term === term);
};

const excerptAround = (text: string, ranges: readonly Range[]): string => {
  const [first] = ranges;
  const start = first ? startBefore(text, first.start) : 0;
  const end = Math.max(endAfter(text, start + LENGTH), first?.end ?? 0);
  const pieces: string[] = [start > 0 ? '…' : ''];
  let at = start;
  for (const range of ranges) {
    if (range.end > end || range.start < at) continue;
    pieces.push(plain(text.slice(at, range.start)));
    pieces.push(`<mark>${plain(text.slice(range.start, range.end))}</mark>`);
    at = range.end;
  }
  pieces.push(plain(text.slice(at, end)), end < text.length ? '…' : '');
  return pieces.join('').replace(/\s+/g, ' ').trim();
};

const plain = (text: string): string => escapeUTF8(text);

/** After the space that is nearest, looking forward: a word is not cut where words have spaces. */
const startBefore = (text: string, found: number): number => {
  if (found <= LEAD) return 0;
  const from = found - LEAD;
  const space = text.slice(from, found).search(/\s/);
  return space === -1 ? whole(text, from) : from + space + 1;
};

/** Before the last space. */
const endAfter = (text: string, wanted: number): number => {
  if (wanted >= text.length) return text.length;
  const tail = text.slice(wanted - LEAD, wanted);
  const space = tail.search(/\s\S*$/);
  return space === -1 ? whole(text, wanted) : wanted - LEAD + space;
};

/** Before a character and its marks, not within it. */
const whole = (text: string, index: number): number => {
  let at = index;
  while (at > index - LEAD && /^[\udc00-\udfff\p{M}\u200d]/u.test(text.slice(at, at + 1))) at -= 1;
  return at;
};
