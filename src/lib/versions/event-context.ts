import { AsyncLocalStorage } from 'node:async_hooks';

/** What a save is recorded as: `restored`, or not at all. */
type Recorded = 'restored' | 'nothing';

const context = new AsyncLocalStorage<Recorded>();

/** Runs a save that is recorded as something else than saved. */
export const recordAs = <Result>(event: Recorded, work: () => Promise<Result>): Promise<Result> =>
  context.run(event, work);

/** What the save that is running is recorded as. */
export const recordedAs = (): Recorded | 'saved' => context.getStore() ?? 'saved';
