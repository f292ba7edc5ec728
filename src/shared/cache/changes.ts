import { afterCommit } from '../database';
import { forgetValues, keepValues } from './kept-value';
import { AnswerStore } from './store';

/** The answers that this process keeps for anonymous readers. */
export const answers = new AnswerStore();

/** Lets go of all that is kept and made of one of these; of everything where null. */
export const letGo = (tags: readonly string[] | null): void => {
  forgetValues(tags);
  if (tags === null) answers.clear();
  else answers.drop(tags);
};

/** Whether anything is kept from now on: not while nobody says what changes. */
export const keepAnything = (isAllowed: boolean): void => {
  keepValues(isAllowed);
  if (isAllowed) answers.enable();
  else answers.disable();
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
