import type { Core, Struct } from '@strapi/strapi';

import { contentTypesOf } from '../schema';
import { definePatch } from './patch';

/** A content type with what its file holds, as the Content-Type Builder writes it back. */
interface LoadedType extends Struct.ContentTypeSchema {
  config?: object;
  __schema__?: { config?: object };
}

const typesOf = (strapi: Core.Strapi): LoadedType[] => contentTypesOf(strapi);

export const wholeSchemas = definePatch({
  name: 'whole-schemas',
  stage: 'register',
  kind: 'correctness',
  reason:
    'The Content-Type Builder writes the file of a changed type, and those of all types related to it, without their `config`: Strapi keeps it out of what it hands to the builder. Labels, layouts and hidden fields would be lost.',
  probe: 'what the Content-Type Builder writes of Article',
  changes: {
    '`__schema__` of the content types': (strapi) =>
      typesOf(strapi).every(({ __schema__ }) => typeof __schema__ === 'object'),
  },
  apply(strapi) {
    for (const { config, __schema__ } of typesOf(strapi)) {
      // A copy: other patches complete the one that the content manager reads.
      if (config && __schema__) __schema__.config = structuredClone(config);
    }
  },
});
