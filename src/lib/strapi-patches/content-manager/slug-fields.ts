import { generateSlug, isSlugFree, slugField, suggestSlug } from '../../slugs';
import { definePatch, methodOf } from '../patch';
import type { ContentManager, UidRequest, UidService } from './plugin';

const GENERATE = 'generateUIDField of the service plugin::content-manager.uid';
const FIND = 'findUniqueUID of the service plugin::content-manager.uid';
const CHECK = 'checkUIDAvailability of the service plugin::content-manager.uid';

export const slugFields = definePatch({
  name: 'slug-fields',
  stage: 'content-manager',
  kind: 'correctness',
  reason:
    'The panel’s "regenerate" button beside a slug, and its check while one is typed, are to answer as the hooks will. Strapi’s own know neither most scripts nor published rows nor former slugs.',
  probe: 'both buttons beside the slug of an Article',
  replaces: {
    [GENERATE]: (plugin) => methodOf(serviceOf(plugin), 'generateUIDField'),
    [FIND]: (plugin) => methodOf(serviceOf(plugin), 'findUniqueUID'),
    [CHECK]: (plugin) => methodOf(serviceOf(plugin), 'checkUIDAvailability'),
  },
  apply({ services }, count) {
    const { uid } = services;
    services.uid = (context) => {
      const original = uid(context);
      return {
        generateUIDField: (request) => {
          if (!isSlug(request)) return original.generateUIDField(request);
          count(GENERATE);
          return generateSlug(request);
        },
        findUniqueUID: (request) => {
          if (!isSlug(request)) return original.findUniqueUID(request);
          count(FIND);
          return suggestSlug(request);
        },
        checkUIDAvailability: (request) => {
          if (!isSlug(request)) return original.checkUIDAvailability(request);
          count(CHECK);
          return isSlugFree(request);
        },
      };
    };
  },
});

const isSlug = ({ contentTypeUID, field }: UidRequest): boolean =>
  slugField(contentTypeUID)?.name === field;

const serviceOf = ({ services }: ContentManager): UidService => services.uid({ strapi });
