import type { Query } from '../../text/search';
import type { Sql, Where } from '../read-model';
import type { SearchablePart } from '../schema';
import type { SearchSource } from './sources';

/** What is found of a source, and in which order. */
export interface Wanted {
  source: SearchSource;
  query: Query;
  /** What a row must be for the caller to see it, in the notation of Strapi's query engine. */
  where: Where;
  /** The parts of documents that the caller may read; all where there are none. */
  parts?: readonly SearchablePart[];
  /** From the beginning of a second, and before that of another. */
  from?: Date;
  before?: Date;
  sort: 'relevance' | 'newest';
}

export interface FoundRow {
  id: number;
  /** Between 0 and 1: what all words in the title have. */
  score: number;
}

export interface Found {
  /** All that are found, in their order; of more than a thousand the newest thousand. */
  rows: FoundRow[];
  /** Whether there are no more. */
  isAll: boolean;
}

/** A statement for the newest rows in an index. */
export interface Finding extends Omit<Wanted, 'where' | 'sort' | 'from' | 'before'> {
  where: Sql;
  /** Keys as texts. */
  from?: string;
  before?: string;
  limit: number;
  /** Whether rows that have been written since are passed over. */
  isBehind: boolean;
}

/** A row as the statement answers it. */
export interface Candidate {
  id: number;
  key: string;
  at: Date | number | null;
}
