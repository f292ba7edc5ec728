/**
 * Requests to addresses that others name: the hub of a feed, a webhook's receiver, the files of a site that is taken over.
 * None of them reaches this machine or its network, whatever a name resolves to or an answer redirects to, and none
 * answers endlessly.
 */
export { fetchOutside, type OutsideAnswer } from './fetch-outside';
export { isInside } from './is-inside';
export { RefusedRequest } from './refused-request';
