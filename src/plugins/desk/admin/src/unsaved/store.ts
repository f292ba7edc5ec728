import { createStore, del, delMany, set, values as allValues } from 'idb-keyval';

import { isOf, isOutdated, type KeptText, type Scope } from './kept-text';

/** Opened with the first use: a browser may forbid it. */
let opened: ReturnType<typeof createStore> | undefined;

const store = () => (opened ??= createStore('foreword-unsaved', 'texts'));

export const keepText = (kept: KeptText): Promise<void> => set(kept.id, kept, store());

export const removeText = (id: string): Promise<void> => del(id, store());

/** What one user has typed about something and not saved, the newest first. What is too old is removed. */
export const findTexts = async (user: number, scope: Scope): Promise<KeptText[]> => {
  const all = await allValues<KeptText>(store());
  const old = all.filter((kept) => isOutdated(kept, Date.now()));
  if (old.length > 0)
    await delMany(
      old.map(({ id }) => id),
      store(),
    );
  const open = await openIds();
  return all
    .filter((kept) => !old.includes(kept) && isOf(kept, user, scope) && !open.has(kept.id))
    .sort((one, other) => other.at - one.at);
};

const LOCK = 'foreword-unsaved ';

/** Browsers have locks only on pages that came over a safe connection. */
const locks = (): LockManager | undefined => (navigator as { locks?: LockManager }).locks;

/** The forms that are open, in any tab. */
const openIds = async (): Promise<Set<string>> => {
  const { held = [] } = (await locks()?.query()) ?? {};
  const names = held.map(({ name = '' }) => name).filter((name) => name.startsWith(LOCK));
  return new Set(names.map((name) => name.slice(LOCK.length)));
};

/** Marks a form as open, in a way that ends with its page, however that ends. @returns what marks it as closed */
export const markOpen = (id: string): (() => void) => {
  let close = (): void => undefined;
  const closed = new Promise<void>((resolve) => {
    close = resolve;
  });
  void locks()?.request(LOCK + id, () => closed);
  return () => close();
};
