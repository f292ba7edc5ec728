import { definePatch } from './patch';

export const graphqlDepthRule = definePatch({
  name: 'graphql-depth-rule',
  stage: 'graphql',
  kind: 'correctness',
  reason:
    'The depth rule of the GraphQL plugin measures a fragment again wherever it is spread, which a short query can make take minutes. An array of rules is added to it; an object with the key 0 takes its place.',
  probe: 'a GraphQL query that is too deep: one error, not a second one of the plugin',
  changes: {
    'the plugin’s `apolloServer.validationRules[0]`': ({ validationRules }) =>
      Array.isArray(validationRules),
  },
  apply(options) {
    options.validationRules = Object.assign({}, options.validationRules);
  },
});
