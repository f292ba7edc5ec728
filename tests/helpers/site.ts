import { documents } from './content';

/** Takes back what any test file of this worker has set of the site: all defaults hold. */
export const unsetSite = async (): Promise<void> => {
  const site = documents('api::site.site');
  for (const { documentId } of await site.findMany({})) await site.delete({ documentId });
};
