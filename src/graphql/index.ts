import type { Core } from '@strapi/strapi';

import {
  addInnerMiddlewares,
  type GraphqlExtension,
  type GraphqlExtensionService,
  noteOwnExtension,
} from '../lib/graphql';
import { plannedRoots } from '../lib/reader';
import { contentTypesOf, typeFacts } from '../lib/schema';
import { accounts } from './accounts';
import { publicRelations } from './public-relations';

/** Content types of Strapi's own that are not a part of its free edition. */
const NOT_IN_THIS_EDITION = [
  'plugin::review-workflows.workflow',
  'plugin::review-workflows.workflow-stage',
];

/**
 * Gives `/graphql` the same data and rules as REST, under the same names.
 *
 * @param extensions operations of content types, which replace generated ones
 */
export const extendGraphql = (strapi: Core.Strapi, extensions: GraphqlExtension[]): void => {
  const service: GraphqlExtensionService = strapi.plugin('graphql').service('extension');

  for (const uid of NOT_IN_THIS_EDITION) service.shadowCRUD(uid).disable();
  for (const schema of contentTypesOf(strapi)) {
    disableGenerated(service, schema.uid, typeFacts(schema).graphql);
  }
  for (const extension of [accounts, ...extensions]) {
    noteOwnExtension(extension);
    service.use(extension);
  }
  addInnerMiddlewares(service, plannedRoots(strapi));
  // What no plan has read.
  addInnerMiddlewares(service, publicRelations(strapi));
};

/** Turns off generated operations or the whole type, as the `graphql` fact of a schema says. */
const disableGenerated = (
  service: GraphqlExtensionService,
  uid: string,
  generated: 'type' | 'nothing' | undefined,
): void => {
  if (generated === 'nothing') service.shadowCRUD(uid).disable();
  if (generated !== 'type') return;
  service.shadowCRUD(uid).disableMutations();
  service.shadowCRUD(uid).disableQueries();
};
