/** An item, and what comes of it. */
export interface Begun<Item, Result> {
  item: Item;
  result: Promise<Result>;
}

/**
 * Items in their order, the work on up to `most` of them begun before it is their turn.
 *
 * @param work does not reject
 */
export function* ahead<Item, Result>(
  items: readonly Item[],
  most: number,
  work: (item: Item) => Promise<Result>,
): Generator<Begun<Item, Result>> {
  const begun: Begun<Item, Result>[] = [];
  for (const item of items) {
    begun.push({ item, result: work(item) });
    const next = begun.length >= most ? begun.shift() : undefined;
    if (next) yield next;
  }
  yield* begun;
}
