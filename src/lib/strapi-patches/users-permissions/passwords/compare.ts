import { compareSync } from 'bcryptjs';

export interface Comparison {
  password: string;
  hash: string;
}

/** What a thread of the pool runs. */
export default ({ password, hash }: Comparison): boolean => compareSync(password, hash);
