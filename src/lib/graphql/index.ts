/**
 * What GraphQL extensions of a content type are made of; the shell in `src/graphql` registers them.
 */
export type {
  Arguments,
  GraphqlExtension,
  GraphqlExtensionService,
  ResolverContext,
  ResolverMiddleware,
} from './extension';
export {
  fieldsReadBy,
  isPlainField,
  isRootCustomized,
  noteExtended,
  noteOwnExtension,
} from './customizations';
export {
  addInnerMiddlewares,
  type InnerMiddlewares,
  withInnerMiddlewares,
} from './inner-middlewares';
export {
  filtersOfRest,
  type ListArguments,
  listArguments,
  modelsOf,
  namingOf,
  typeNameOf,
} from './plugin';
export { countRelation } from './relation-limit';
export { limitMessage } from './limit-message';
