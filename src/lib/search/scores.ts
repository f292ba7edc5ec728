import type { Query, Unit } from '../../text/search';
import type { SearchablePart } from '../schema';

/** What a word is worth where it is found, the best of its parts counting. */
export const WORTH: Readonly<Record<SearchablePart, number>> = {
  ...{ title: 1, excerpt: 0.6, body: 0.3, notes: 0.1 },
};

/** The parts that are asked for; what is in none of them is worth what notes are. */
export const RANKED = ['title', 'excerpt', 'body'] as const;

/** Each word that is ranked takes statements or expressions of its own; a long query has many. */
const MOST_RANKED = 6;

export const rankedUnits = ({ wanted }: Query): readonly Unit[] => wanted.slice(0, MOST_RANKED);
