import type { Core } from '@strapi/strapi';

import { articleGraphql } from '../api/article/graphql/article';
import { commentGraphql } from '../api/comment/graphql/comment';
import { accounts } from './accounts';
import { batchLoads } from './batched-loading';
import type { GraphqlExtension, GraphqlExtensionService } from './extension';
import { publicRelations } from './public-relations';

/** What the generated schema leaves out: Foreword's own operations stand in its place. */
const WITHOUT_GENERATED_SCHEMA = [
  'api::comment.comment',
  'api::comment-setting.comment-setting',
  'api::decision.decision',
  'api::like.like',
  'api::report.report',
  'api::slug.slug',
  // Not a part of Strapi's free edition: it would only be in the way.
  'plugin::review-workflows.workflow',
  'plugin::review-workflows.workflow-stage',
];

const EXTENSIONS: GraphqlExtension[] = [publicRelations, accounts, articleGraphql, commentGraphql];

/** Gives `/graphql` the same data and rules as REST, under the same names. */
export const extendGraphql = (strapi: Core.Strapi): void => {
  const service: GraphqlExtensionService = strapi.plugin('graphql').service('extension');

  for (const uid of WITHOUT_GENERATED_SCHEMA) service.shadowCRUD(uid).disable();
  service.shadowCRUD('api::discussion.discussion').disableMutations();
  service.shadowCRUD('api::discussion.discussion').disableQueries();
  for (const extension of EXTENSIONS) service.use(extension);
  batchLoads(strapi);
};
