/**
 * Who sends a request and what it may reach: guards around the Document Service, which REST, GraphQL and the
 * admin panel all use (server-owned fields, drafts, what is public, how many relations a query may join), and
 * the content-API permissions that roles are given at the first start.
 */
export { callerName, moderatorName } from './caller-name';
export {
  type CallerState,
  currentCaller,
  isContentApiCaller,
  isPanelCaller,
  isPublicCaller,
} from './caller';
export { grantPermissions } from './grant-permissions';
export { guardDocuments } from './guard-documents';
export { isPermitted } from './is-permitted';
export { refuseImpossibleSorts, refuseTooFar } from './limit-reach';
export { narrowFromDraft, narrowFromPublic, narrowToPublic } from './public-only';
export { withoutSearch } from './search-filter';
export { draftsForbidden, refuseDrafts } from './published-only';
