import type { Term } from '../../text/search';
import type { SearchablePart } from '../schema';
import { formsIn } from './words';

/**
 * What `tsvector` holds is bounded: positions to 16,383, a word at 256 of them, a megabyte in all. Longer texts go on in
 * laps: their words have the number of the lap in their names, and positions that begin again. Each word is there without
 * a lap too, by which it is found; phrases are looked for within a lap.
 * Source: https://www.postgresql.org/docs/current/textsearch-limitations.html
 */
const LAP = 16_000;

/** A lap holds the beginning of the next one too, so that phrases that cross it are found. */
const OVERLAP = 382;

const MOST_POSITIONS = 250;

/** In bytes, below the limit: what a word takes beside its letters is estimated. */
const MOST_BYTES = 700_000;
const BYTES_OF_WORD = 8;
const BYTES_OF_POSITION = 2;

/** Beyond all positions that phrases are looked for at. */
const NOWHERE = 16_383;

/** Between parts, so that no phrase crosses from one into the next. */
const GAP = 2;

/** What divides a word from its lap: no term has it. */
const LAP_MARK = '\u0001';

/** The laps of title, excerpt and body, and that of the notes. */
export const LAPS = ['a', 'b', 'c', 'd', 'e'] as const;
export const NOTES_LAP = 'n';

/** The label of each part. */
export const LABELS: Readonly<Record<SearchablePart, string>> = {
  ...{ title: 'A', excerpt: 'B', body: 'C', notes: 'D' },
};

/** The name of a word in a lap, and how all its names there begin. */
export const inLap = (term: string, lap: string): string => `${term}${LAP_MARK}${lap}`;

/** A word as `tsvector` and `tsquery` write it. */
export const quoted = (term: string): string =>
  `'${term.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

/** The words of a document as the text of a `tsvector`. */
export const tsvectorOf = (parts: Readonly<Record<SearchablePart, readonly Term[]>>): string => {
  const vector = new Vector();
  let position = 1;
  for (const part of ['title', 'excerpt', 'body'] as const) {
    for (const { term } of parts[part]) vector.add(term, (position += 1), LABELS[part]);
    position += GAP;
  }
  for (const [index, { term }] of parts.notes.entries()) {
    vector.place(term, NOWHERE, LABELS.notes);
    if (index < LAP) vector.placeInLap(term, NOTES_LAP, index + 1, LABELS.notes);
  }
  for (const form of formsIn(Object.values(parts).flat())) vector.name(form);
  return vector.toString();
};

class Vector {
  #positions = new Map<string, string[]>();
  #bytes = 0;

  /** A word at a position of the whole text. */
  add(term: string, position: number, label: string): void {
    const lap = Math.floor(position / LAP);
    const at = (position % LAP) + 1;
    this.#addInLap(term, lap, at, label);
    if (lap > 0 && at <= OVERLAP) this.#addInLap(term, lap - 1, LAP + at, label);
  }

  #addInLap(term: string, lap: number, at: number, label: string): void {
    const name = LAPS[lap];
    if (lap === 0 && this.#count(term) < MOST_POSITIONS) {
      this.place(term, at, label);
    } else if (name !== undefined) {
      if (this.#count(term) === 0) this.place(term, NOWHERE, label);
      this.placeInLap(term, name, at, label);
    }
  }

  /** A word in a lap, by as many names as its positions need. */
  placeInLap(term: string, lap: string, at: number, label: string): void {
    let number = 0;
    while (this.#count(inLap(term, lap) + String(number)) >= MOST_POSITIONS) number += 1;
    this.place(inLap(term, lap) + String(number), at, label);
  }

  place(name: string, at: number, label: string): void {
    const positions = this.name(name);
    if (!positions || positions.length > MOST_POSITIONS) return;
    this.#bytes += BYTES_OF_POSITION;
    positions.push(`${at}${label === 'D' ? '' : label}`);
  }

  /** The positions of a word, to be added to; undefined where there is no room for another word. */
  name(name: string): string[] | undefined {
    const known = this.#positions.get(name);
    if (known || this.#bytes > MOST_BYTES) return known;
    this.#bytes += Buffer.byteLength(name) + BYTES_OF_WORD;
    const positions: string[] = [];
    this.#positions.set(name, positions);
    return positions;
  }

  toString(): string {
    return Array.from(this.#positions, ([name, positions]) =>
      positions.length > 0 ? `${quoted(name)}:${positions.join(',')}` : quoted(name),
    ).join(' ');
  }

  #count(name: string): number {
    return this.#positions.get(name)?.length ?? 0;
  }
}
