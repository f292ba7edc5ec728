/** The names of an admin user, a Reader or an API token: each has some of these. */
export interface Identity {
  firstname?: string | null;
  lastname?: string | null;
  displayName?: string | null;
  username?: string | null;
  email?: string | null;
  name?: string | null;
}

/** What Foreword reads of a request's `ctx.state`, the same over REST and GraphQL. */
export interface CallerState {
  auth?: {
    strategy?: { name?: string };
    /** Of an API token: with its type (`custom`, `full-access`, `read-only`). */
    credentials?: (Identity & { type?: unknown }) | null;
    ability?: unknown;
  };
  user?: Identity & { id: number; documentId: string };
  /** Of an admin user, as the content manager's services take it. */
  userAbility?: unknown;
  route?: { info?: { type?: string } };
}

const isContentApi = (state: CallerState): boolean => state.route?.info?.type === 'content-api';

/**
 * Whether this is a public caller: one who uses the content API without an API token, signed in or not. It
 * sees only what is published and public. Admin users, API tokens and Foreword's own code are no public callers.
 */
export const isPublicCaller = (state: CallerState | undefined): boolean =>
  state !== undefined && isContentApi(state) && state.auth?.strategy?.name !== 'content-api-token';

/** Whether the caller uses the content API, with an API token or without. */
export const isContentApiCaller = (state: CallerState | undefined): boolean =>
  state !== undefined && isContentApi(state);

/** Whether the caller uses the admin panel's own routes. */
export const isPanelCaller = (state: CallerState | undefined): boolean =>
  state?.route?.info?.type === 'admin';

/** The state of the current request; undefined outside of requests. */
export const currentCaller = (): CallerState | undefined => strapi.requestContext.get()?.state;
