import type { Core } from '@strapi/strapi';

/**
 * Strapi's free edition has no trial that could end. Its route asks the licence server for one all the
 * same, and fails where there is none to tell of.
 */
export const answerWithoutTrial = (strapi: Core.Strapi): void => {
  strapi.get('controllers').extend('admin::admin', (controller: Core.Controller) => ({
    ...controller,
    licenseTrialTimeLeft: (ctx: { notFound(message: string): unknown }) =>
      ctx.notFound('There is no trial.'),
  }));
};
