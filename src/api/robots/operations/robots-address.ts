import { type CallerState, isPermitted } from '../../../lib/access';
import type { ServedAddress } from '../../../lib/served';
import { ALL_FILES, INDEX_PATH, NEWS_PATH } from '../../sitemap/domain/files';
import { currentFiles, currentNews } from '../../sitemap/operations/read-maps';
import { readSite, SITE_TAG } from '../../site/store/site';
import { robotsTxt } from '../domain/robots-txt';

/** GET /robots.txt */
export const robotsAddress: ServedAddress = {
  path: '/robots.txt',
  kind: 'data',
  answer: async ({ caller }) => {
    const { url, robots } = await readSite();
    const sitemaps = (await pathsOfMaps(caller)).map((path) => url + path);
    const text = robotsTxt({ sitemaps, added: robots });
    return { text, type: 'text/plain; charset=utf-8', tags: [SITE_TAG, ALL_FILES] };
  },
};

/** Those that are there, now and for everybody. */
const pathsOfMaps = async (caller: CallerState): Promise<string[]> => {
  if (!(await isPermitted(caller, 'api::article.article.find'))) return [];
  const [files, news] = [await currentFiles(), await currentNews(1)];
  return [...(files.length > 0 ? [INDEX_PATH] : []), ...(news.length > 0 ? [NEWS_PATH] : [])];
};
