import { AnswerStore } from './store';

/** The answers that this process keeps for anonymous readers. */
export const answers = new AnswerStore();

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
    answers.drop(tags);
    tellOthers(tags);
  });
};

/** Says that anything may have changed: who may read, say, or which languages there are. */
export const everythingChanged = (): void => {
  afterCommit(() => {
    answers.clear();
    tellOthers(null);
  });
};

const afterCommit = (work: () => void): void => {
  if (!strapi.db.inTransaction()) {
    work();
    return;
  }
  void strapi.db.transaction(({ onCommit }) => {
    onCommit(work);
  });
};
