/** The texts of an element's children, by their local names; of several of a name the first that says something. */
export type Fields = ReadonlyMap<string, string>;

/** A term that an item is filed under. */
export interface ItemTerm {
  /** `category`, `post_tag`, `author` or another taxonomy. */
  domain: string;
  nicename: string;
  name: string;
}

/** An `<item>`: whatever its type, everything in it but its comments. */
export interface Item {
  fields: Fields;
  terms: readonly ItemTerm[];
  /** In their order; a key may be there more than once. */
  metas: readonly (readonly [key: string, value: string])[];
  /** Whether it was there to its end. */
  isWhole: boolean;
}

/** What a WXR file holds, in its order. */
export type Part =
  | { kind: 'site'; fields: Fields }
  | { kind: 'author' | 'category' | 'tag' | 'term'; fields: Fields }
  /** Before its comments; where those are very many, what stands behind them is not in it. */
  | { kind: 'item'; item: Item }
  | { kind: 'comment'; item: Item; fields: Fields; metas: Fields; isWhole: boolean }
  /** Something of an item stood behind more comments than could wait for it. */
  | { kind: 'late'; item: Item }
  | { kind: 'damage'; reason: string };

/** The first value of a key that says something; undefined when there is none. */
export const metaOf = ({ metas }: Item, ...keys: string[]): string | undefined => {
  for (const key of keys) {
    const found = metas.find(([name, value]) => name === key && value.trim() !== '');
    if (found) return found[1].trim();
  }
  return undefined;
};
