/**
 * What schemas say about content types and fields: the facts under `pluginOptions.foreword`, what is public,
 * and which attribute leads to which model.
 */
export { assertValidFacts } from './check-facts';
export { componentModel } from './component-model';
export { contentTypesOf } from './content-types';
export {
  type AdminAction,
  type AdminGrants,
  type FieldFacts,
  fieldFacts,
  fieldsWith,
  typeFacts,
} from './facts';
export type { ModelOf } from './model';
export { draftFilterOf, openFilterOf } from './open-filter';
export { type Filter, publicFilterOf } from './public-filter';
export {
  type Attributes,
  isPolymorphic,
  isToMany,
  leadsToList,
  targetOf,
  zoneComponents,
} from './relations';
export { isPrivate, sendableFields, sendableOfDrafts } from './sendable';
