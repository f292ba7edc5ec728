import type { Core } from '@strapi/strapi';

import { prepareArticle } from './api/article/documents/prepare-article';
import { stopReading } from './api/article/reading/read-body-aside';
import { prepareSlug } from './api/slug/documents/prepare-slug';
import { assertDatabaseAnswers } from './environment';
import { completeEditLayouts } from './first-start/edit-layouts';
import { grantPermissions } from './first-start/permissions';
import { extendGraphql } from './graphql';
import { guardDocuments } from './shared/access';
import { useOnDocuments } from './shared/documents';
import { translateJoinColumns } from './shared/join-columns';
import { widenColumns } from './shared/wide-columns';

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
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await grantPermissions(strapi);
  },

  async destroy() {
    await stopReading();
  },
};
