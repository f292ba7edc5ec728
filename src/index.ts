import type { Core } from '@strapi/strapi';

import { prepareArticle } from './api/article/documents/prepare-article';
import { stopReading } from './api/article/reading/read-body-aside';
import { keepTombstones } from './api/comment/documents/keep-tombstones';
import { forgetDeletedReaders } from './api/comment/row-hooks/reader';
import { prepareSlug } from './api/slug/documents/prepare-slug';
import { assertDatabaseAnswers } from './environment';
import { valueOf } from './environment/variables';
import { countOldDiscussions } from './first-start/count-old-discussions';
import { grantDesk } from './first-start/desk-permissions';
import { completeEditLayouts } from './first-start/edit-layouts';
import { grantPermissions } from './first-start/permissions';
import { extendGraphql } from './graphql';
import { guardDocuments } from './shared/access';
import { joinInstances } from './shared/cache/bus';
import { watchRows } from './shared/cache/row-changes';
import { useOnDocuments } from './shared/documents';
import { translateJoinColumns } from './shared/join-columns';
import { widenColumns } from './shared/wide-columns';

let leaveInstances: () => void = () => undefined;

export default {
  async register({ strapi }: { strapi: Core.Strapi }) {
    await assertDatabaseAnswers(strapi);
    widenColumns(strapi);
    guardDocuments(strapi);
    extendGraphql(strapi);
    completeEditLayouts(strapi);
    useOnDocuments(strapi, translateJoinColumns);
    useOnDocuments(strapi, prepareSlug);
    useOnDocuments(strapi, prepareArticle);
    useOnDocuments(strapi, keepTombstones);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    const redisUrl = valueOf(process.env, 'REDIS_URL');
    if (redisUrl) leaveInstances = joinInstances(redisUrl, strapi.log);
    watchRows(strapi);
    forgetDeletedReaders(strapi);
    await grantPermissions(strapi);
    await grantDesk(strapi);
    await countOldDiscussions();
  },

  async destroy() {
    leaveInstances();
    await stopReading();
  },
};
