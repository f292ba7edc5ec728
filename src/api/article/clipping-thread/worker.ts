import { nameKey } from '../../../text/words';
import { type Clipping, takeApart } from '../domain/clip';

/** What the thread is given. */
export interface Task {
  clipping: Clipping;
  /** Of the page, as `he`. */
  language: string;
  /** The names of those who sign notes. */
  editors: readonly string[];
}

/** The function that the thread runs. */
export default ({ clipping, language, editors }: Task) => {
  const keys = new Set(editors.map(nameKey));
  return takeApart(clipping, language, (name) => keys.has(nameKey(name)));
};
