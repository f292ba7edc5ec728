import { readBody, type Site } from '../../text/body';

/** What a thread of the pool is given to read. */
export interface Task {
  body: string;
  site: Site;
}

/** The function that a thread of the pool runs. */
export default ({ body, site }: Task) => readBody(body, site);
