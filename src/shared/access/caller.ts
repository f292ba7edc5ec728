/** What says who an admin user, a Reader or an API token is: each has some of these. */
export interface Identity {
  firstname?: string | null;
  lastname?: string | null;
  displayName?: string | null;
  username?: string | null;
  email?: string | null;
  name?: string | null;
}

/** What Foreword reads of a request's state, the same over REST and GraphQL. */
export interface CallerState {
  auth?: { strategy?: { name?: string }; credentials?: Identity | null; ability?: unknown };
  user?: Identity & { id: number; documentId: string };
  route?: { info?: { type?: string } };
}

const isContentApi = (state: CallerState): boolean => state.route?.info?.type === 'content-api';

/**
 * Whether the caller comes by the open door: over the content API without an API token. Such a caller
 * sees what is published and public only. Admin users, API tokens, and Foreword's own code do not.
 */
export const isPublicCaller = (state: CallerState | undefined): boolean =>
  state !== undefined && isContentApi(state) && state.auth?.strategy?.name !== 'content-api-token';

/** Whether the caller comes over the content API, with a token or without. */
export const isContentApiCaller = (state: CallerState | undefined): boolean =>
  state !== undefined && isContentApi(state);

/** Whether the caller comes by the admin panel's own routes. */
export const isPanelCaller = (state: CallerState | undefined): boolean =>
  state?.route?.info?.type === 'admin';

/** The state of the request under way, or undefined outside of any. */
export const currentCaller = (): CallerState | undefined => strapi.requestContext.get()?.state;
