/** Choices that look random and are the same for the same seed. */
export interface Random {
  /** A whole number from 0 up to, and without, `limit`. */
  below: (limit: number) => number;
  /** One of a list that is not empty. */
  pick: <Item>(list: readonly Item[]) => Item;
  /** The same items in another order. */
  shuffled: <Item>(list: readonly Item[]) => Item[];
  /** A document id as Strapi makes them. */
  documentId: () => string;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

const ID_LENGTH = 24;

/** Source: the constants of Numerical Recipes' linear generator. */
export const randomOf = (seed: number): Random => {
  let state = seed;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    // The low bits of such a generator repeat soon.
    return Math.floor((state / 2 ** 32) * limit);
  };
  const pick = <Item>(list: readonly Item[]): Item => {
    const item = list[below(list.length)];
    if (item === undefined) throw new Error('There is nothing to pick from.');
    return item;
  };
  const shuffled = <Item>(list: readonly Item[]): Item[] =>
    list
      .map((item) => ({ item, place: below(2 ** 32) }))
      .sort((one, other) => one.place - other.place)
      .map(({ item }) => item);
  const letters = (count: number, from: string): string =>
    Array.from({ length: count }, () => from[below(from.length)]).join('');
  return {
    below,
    pick,
    shuffled,
    documentId: () => letters(1, LETTERS) + letters(ID_LENGTH - 1, `${LETTERS}0123456789`),
  };
};
