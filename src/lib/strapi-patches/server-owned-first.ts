import { serverOwned } from '../errors';
import { fieldsWith } from '../schema';
import { definePatch } from './patch';

export const serverOwnedFirst = definePatch({
  name: 'server-owned-first',
  stage: 'register',
  kind: 'correctness',
  reason:
    'Strapi checks a body over REST, and cleans it over GraphQL, before the Document Service sees it: a server-owned relation would be called unknown, or left out without a word, to whoever may not read its target.',
  probe: 'an Article written over REST and over GraphQL',
  replaces: {
    'strapi.contentAPI.validate.input': ({ contentAPI }) => contentAPI.validate.input,
    'strapi.contentAPI.sanitize.input': ({ contentAPI }) => contentAPI.sanitize.input,
  },
  apply({ contentAPI }, count) {
    for (const step of ['validate', 'sanitize'] as const) {
      const { input } = contentAPI[step];
      contentAPI[step].input = async (data, schema, options) => {
        count(`strapi.contentAPI.${step}.input`);
        const first = fieldsWith(schema.attributes, 'serverOwned').find((name) =>
          isNamed(data, name),
        );
        if (first !== undefined) throw serverOwned(first);
        return input(data, schema, options);
      };
    }
  },
});

const isNamed = (data: unknown, name: string): boolean =>
  typeof data === 'object' && data !== null && Object.hasOwn(data, name);
