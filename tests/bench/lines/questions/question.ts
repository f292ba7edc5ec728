import type { LoadRequest } from '../../load/job';
import type { Content } from '../../seed/content/types';

/** The same asked of both sides, each in its own words. */
export interface Asked {
  foreword: LoadRequest;
  /** With what Foreword sends without being asked, where a plain Strapi has it. */
  stock: LoadRequest;
}

/** Something that a front end may want to know. */
export interface Question {
  name: string;
  /** Processor time that an answer may take, as a multiple of what a page of the plain list takes. */
  limit: number;
  /** At every place at which it can be asked; no two are the same. */
  askedOf: (content: Content) => Asked[];
}

/** The same path on both sides, or one for each. */
export const get = (foreword: string, stock = foreword): Asked => ({
  foreword: { path: foreword },
  stock: { path: stock },
});
