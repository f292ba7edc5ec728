import type { StrapiApp } from '@strapi/strapi/admin';

/** Where the panel keeps that somebody has closed its news of a new Media Library, of either kind. */
const KEYS = ['true', 'false'].map((kind) => `STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_${kind}`);

/**
 * Has Strapi's banner closed before the panel looks whether it is: no setting turns it off. It is kept for each
 * installation, whose id comes with the panel's first question.
 */
export const closeBanners = (app: StrapiApp): void => {
  close('undefined');
  app.addMiddlewares([
    () =>
      () =>
      (next) =>
      (action): unknown => {
        const id = installationIn(action as object);
        if (id !== undefined) close(id);
        return next(action);
      },
  ]);
};

const close = (installation: string): void => {
  for (const key of KEYS) localStorage.setItem(`${key}:${installation}`, 'true');
};

/** The id, where the action is the answer to `/admin/init`; "false" where the project has none. */
const installationIn = (action: object): string | undefined => {
  const { payload, meta } = action as {
    payload?: { uuid?: unknown };
    meta?: { arg?: { endpointName?: string } };
  };
  const isInit = meta?.arg?.endpointName === 'init';
  return isInit && payload ? String(payload.uuid) : undefined;
};
