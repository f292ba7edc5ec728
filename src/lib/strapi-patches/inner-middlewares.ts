import { type GraphqlExtensionService, noteExtended, withInnerMiddlewares } from '../graphql';
import { definePatch, methodOf } from './patch';

const PLACE = 'generate of the GraphQL plugin’s extension service';

const serviceOf = (strapi: { plugin: (name: string) => { service: unknown } }): object => {
  const { service } = strapi.plugin('graphql') as { service: (name: string) => object };
  return service('extension');
};

export const innerMiddlewares = definePatch({
  name: 'inner-middlewares',
  stage: 'register',
  kind: 'correctness',
  reason:
    'Where two extensions put middlewares around one field, the GraphQL plugin takes those of the first alone. Foreword’s guards of relations, and its planned reads, run after all others.',
  probe: 'Articles with their authors over GraphQL: one statement',
  changes: { [PLACE]: (strapi) => typeof methodOf(serviceOf(strapi), 'generate') === 'function' },
  apply(strapi) {
    const service = serviceOf(strapi) as GraphqlExtensionService;
    const generate = service.generate.bind(service);
    service.generate = (options) => {
      const extended = generate(options);
      noteExtended(extended);
      return withInnerMiddlewares(service, extended);
    };
  },
});
