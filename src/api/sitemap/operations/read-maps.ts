import { now } from '../../../lib/clock';
import { localeCodes } from '../../../lib/locales';
import { readAddressRules } from '../../site/store/site';
import { type ListedFile, listFiles } from '../store/list-files';
import { type NewsArticle, readNews } from '../store/read-news';

/** Two days, in milliseconds: what Google takes for news. */
const NEWS_AGE = 172_800_000;

const MOST_NEWS = 1_000;

/** Whether Articles have pages that search engines can be told of. */
export const hasMaps = async (): Promise<boolean> => (await readAddressRules()).origin !== null;

/** The files of the sitemap, in their order; none where Articles have no pages. */
export const currentFiles = async (): Promise<ListedFile[]> =>
  (await hasMaps()) ? listFiles() : [];

/** The news of the last two days, the newest first; none where Articles have no pages. */
export const currentNews = async (limit = MOST_NEWS): Promise<NewsArticle[]> => {
  if (!(await hasMaps())) return [];
  const since = new Date(now().getTime() - NEWS_AGE);
  return readNews(await localeCodes(), { since, limit });
};
