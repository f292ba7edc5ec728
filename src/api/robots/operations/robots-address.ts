import type { ServedAddress } from '../../../lib/served';
import { readSite, SITE_TAG } from '../../site/store/site';
import { robotsTxt } from '../domain/robots-txt';

/** GET /robots.txt */
export const robotsAddress: ServedAddress = {
  path: '/robots.txt',
  kind: 'data',
  answer: async () => {
    const { robots } = await readSite();
    const text = robotsTxt({ sitemaps: [], added: robots });
    return { text, type: 'text/plain; charset=utf-8', tags: [SITE_TAG] };
  },
};
