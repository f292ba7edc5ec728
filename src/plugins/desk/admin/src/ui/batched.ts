interface Batch<Value> {
  ids: Set<string>;
  values: Promise<Record<string, Value>>;
}

/** Strapi renders a list twice at first: a value is cached for this long. */
const CACHE_MS = 2_000;

/**
 * Reads something of each row of a list. Calls in one tick share one request.
 *
 * @param read answers by id; what they have in common is their `place`, such as a locale
 */
export const batched = <Value>(
  read: (ids: string[], place: string) => Promise<Record<string, Value>>,
): ((id: string, place: string) => Promise<Value | undefined>) => {
  /** By place, the batches that still collect ids. */
  const batches = new Map<string, Batch<Value>>();
  /** By place and id, what was requested in the last moments. */
  const recent = new Map<string, Promise<Value | undefined>>();

  const start = (place: string): Batch<Value> => {
    const ids = new Set<string>();
    const values = new Promise((resolve) => setTimeout(resolve)).then(() => {
      batches.delete(place);
      return read([...ids], place);
    });
    const batch = { ids, values };
    batches.set(place, batch);
    return batch;
  };
  const add = async (id: string, place: string): Promise<Value | undefined> => {
    const batch = batches.get(place) ?? start(place);
    batch.ids.add(id);
    return (await batch.values)[id];
  };

  return (id, place) => {
    const key = `${place} ${id}`;
    const value = recent.get(key) ?? add(id, place);
    recent.set(key, value);
    setTimeout(() => recent.delete(key), CACHE_MS);
    return value;
  };
};
