import type { SourceOptions } from '../source';
import type { Site } from './addresses';
import type { Survey } from './survey';
import type { Item } from './wxr/parts';

/** What is known while the parts of a file are read. */
export interface Context {
  site: Site;
  /** Whether it is an export of Foreword. */
  isForeword: boolean;
  /** Of the site; null where the file does not say. */
  locale: string | null;
  options: SourceOptions;
  survey: Survey;
  /** The names of authors by their ids: those whose records have been given. */
  authors: Map<string, string>;
  /** The names of categories and tags by their ids. */
  topics: Map<string, string>;
  /** The ids of the Articles that items became. */
  articles: WeakMap<Item, string>;
  /** The ids of items, to see one that comes twice. */
  items: Set<string>;
  /** What has been reported once and shall not be again. */
  reported: Set<string>;
}
