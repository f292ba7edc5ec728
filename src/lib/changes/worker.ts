import { compare, type Text } from './compare';

/** What a thread of the pool is given to compare. */
export interface Task {
  before: Text;
  after: Text;
}

/** The function that a thread of the pool runs. */
export default ({ before, after }: Task) => compare(before, after);
