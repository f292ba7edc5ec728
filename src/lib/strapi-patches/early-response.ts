import { respondEarly } from '../http-cache';
import { definePatch, methodOf } from './patch';

export const earlyResponse = definePatch({
  name: 'early-response',
  stage: 'bootstrap',
  kind: 'speed',
  gain: '46 % of the CPU of a response from the cache',
  reason:
    'For a response in the cache, Koa takes longer to make a context than it takes to send it.',
  probe: 'an anonymous GET, repeated',
  replaces: { 'strapi.server.app.callback': ({ server }) => methodOf(server.app, 'callback') },
  apply(strapi, count) {
    respondEarly(strapi, () => {
      count('strapi.server.app.callback');
    });
  },
});
