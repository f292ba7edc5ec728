import type { Core, Struct } from '@strapi/strapi';

import { contentTypesOf } from '../schema';
import { definePatch } from './patch';

/** A content type with what its file holds, as the Content-Type Builder writes it back. */
interface LoadedType extends Struct.ContentTypeSchema {
  config?: object;
  __schema__?: { config?: object; attributes?: Record<string, { visible?: boolean }> };
}

/** What the builder's page sends, as far as it is completed here. */
interface SentSchema {
  contentTypes: { action: string; uid: string; attributes?: SentAttribute[] }[];
}

interface SentAttribute {
  action: string;
  name: string;
  properties?: object;
}

interface Builder {
  updateSchema: (schema: SentSchema) => Promise<unknown>;
}

const builderOf = (strapi: Core.Strapi): Builder =>
  strapi.plugin('content-type-builder').service<Builder>('schema');

/** With the attributes that the builder does not tell its page of, and would take out because they are not sent. */
const withInvisible = (sent: SentSchema, types: readonly LoadedType[]): SentSchema => ({
  ...sent,
  contentTypes: sent.contentTypes.map((type) => {
    const stored = types.find(({ uid }) => uid === type.uid)?.__schema__?.attributes ?? {};
    const invisible = Object.entries(stored)
      .filter(([, { visible }]) => visible === false)
      .map(([name, properties]) => ({ action: 'update', name, properties }));
    if (type.action !== 'update' || invisible.length === 0) return type;
    return { ...type, attributes: [...(type.attributes ?? []), ...invisible] };
  }),
});

const typesOf = (strapi: Core.Strapi): LoadedType[] => contentTypesOf(strapi);

export const wholeSchemas = definePatch({
  name: 'whole-schemas',
  stage: 'register',
  kind: 'correctness',
  reason:
    'The Content-Type Builder writes the file of a changed type, and those of all types related to it, without their `config`: Strapi keeps it out of what it hands to the builder. Labels, layouts and hidden fields would be lost, and so would attributes that are not visible.',
  probe: 'what the Content-Type Builder writes of Article',
  changes: {
    '`__schema__` of the content types': (strapi) =>
      typesOf(strapi).every(({ __schema__ }) => typeof __schema__ === 'object'),
    'updateSchema of the service plugin::content-type-builder.schema': (strapi) =>
      typeof builderOf(strapi).updateSchema === 'function',
  },
  apply(strapi) {
    for (const { config, __schema__ } of typesOf(strapi)) {
      // A copy: other patches complete the one that the content manager reads.
      if (config && __schema__) __schema__.config = structuredClone(config);
    }
    const builder = builderOf(strapi);
    const { updateSchema } = builder;
    builder.updateSchema = (sent) => updateSchema(withInvisible(sent, typesOf(strapi)));
  },
});
