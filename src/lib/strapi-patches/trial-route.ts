import { definePatch } from './patch';
import { controllersOf } from './registries';

export const trialRoute = definePatch({
  name: 'trial-route',
  stage: 'register',
  kind: 'correctness',
  reason:
    'Strapi’s free edition has no trial that could end; its route asks the licence server for one all the same, and fails.',
  probe: 'GET /admin/license-trial-time-left',
  replaces: {
    'licenseTrialTimeLeft of the controller admin::admin': (strapi) =>
      strapi.controller('admin::admin').licenseTrialTimeLeft,
  },
  apply(strapi, count) {
    controllersOf(strapi).extend('admin::admin', (controller) => ({
      ...controller,
      licenseTrialTimeLeft: (ctx: { notFound(message: string): unknown }) => {
        count('licenseTrialTimeLeft of the controller admin::admin');
        return ctx.notFound('There is no trial.');
      },
    }));
  },
});
