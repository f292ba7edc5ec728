import { readBody } from '../domain/read-body';

/** What a thread of the pool runs. */
export default readBody;
