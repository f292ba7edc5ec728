import { afterCommit } from '../database';
import { forgetValues, keepValues } from './kept-value';
import { type KeptAnswer, type KeptPart, TaggedStore } from './store';

const MEGABYTE = 1024 * 1024;

/** The answers that this process keeps for anonymous readers. */
export const answers = new TaggedStore<KeptAnswer>({
  all: 64 * MEGABYTE,
  largest: 2 * MEGABYTE,
  sizeOf: ({ body }) => body.length,
});

/** What answers are put together of: an answer goes with each of its parts, most parts stay. */
export const parts = new TaggedStore<KeptPart>({
  all: 32 * MEGABYTE,
  largest: MEGABYTE,
  sizeOf: ({ json }) => json.length,
});

/** Lets go of all that is kept and made of one of these; of everything where null. */
export const letGo = (tags: readonly string[] | null): void => {
  forgetValues(tags);
  for (const store of [answers, parts]) {
    if (tags === null) store.clear();
    else store.drop(tags);
  }
};

/** Whether anything is kept from now on: not while nobody says what changes. */
export const keepAnything = (isAllowed: boolean): void => {
  keepValues(isAllowed);
  for (const store of [answers, parts]) {
    if (isAllowed) store.enable();
    else store.disable();
  }
};

/** Says to the other instances what changed; null for everything. Nobody listens where there are none. */
let tellOthers: (tags: readonly string[] | null) => void = () => undefined;

export const tellOthersBy = (tell: typeof tellOthers): void => {
  tellOthers = tell;
};

/**
 * Says that these have changed, once the transaction under way has been committed: every answer that is
 * made of one of them goes, before the write is acknowledged.
 *
 * @param tags document ids, and the tags of `tags.ts`
 */
export const changed = (...tags: string[]): void => {
  afterCommit(() => {
    letGo(tags);
    tellOthers(tags);
  });
};

/** Says that anything may have changed: who may read, say, or which languages there are. */
export const everythingChanged = (): void => {
  afterCommit(() => {
    letGo(null);
    tellOthers(null);
  });
};
