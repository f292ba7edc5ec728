import { exclusively } from '../lib/exclusive';

const BUSY =
  'Another import is writing to this database. Run this one again once that has ended, or was stopped.';

/** Runs an import while no other one writes to this database: two of one site would be in each other's way. */
export const alone = <Result>(work: () => Promise<Result>): Promise<Result> =>
  exclusively('import', BUSY, work);
