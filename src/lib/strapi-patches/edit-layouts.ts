import type { Schema } from '@strapi/strapi';

import type { Attributes } from '../document-service';
import { fieldsWith } from '../schema';
import { definePatch } from './patch';

type AnyAttribute = Schema.Attribute.AnyAttribute;

/** A schema's `config`: how the content manager shows the type until an admin arranges it otherwise. */
interface Config {
  attributes?: Record<string, { hidden?: boolean }>;
  metadatas?: Record<string, { edit?: Record<string, unknown> }>;
  layouts?: { edit?: { name: string; size: number }[][] };
}

/**
 * Completes the layouts that the schemas carry, before the content manager takes them over at the first
 * start: a field that no row names yet comes last, and server-owned ones cannot be edited.
 */
export const editLayouts = definePatch({
  name: 'edit-layouts',
  stage: 'register',
  kind: 'correctness',
  reason:
    'A layout in a schema must name every field, and none can be shown without being editable: a new field would need a line in the layout beside its line in the schema.',
  probe: 'the layout of Articles in the content manager',
  changes: {
    'layouts in the `config` of our content types': ({ contentTypes }) =>
      Object.values(contentTypes).some(
        (contentType) => (contentType as { config?: Config }).config?.layouts?.edit !== undefined,
      ),
  },
  apply(strapi) {
    for (const [uid, contentType] of Object.entries(strapi.contentTypes)) {
      const { config, attributes } = contentType as { config?: Config; attributes: Attributes };
      if (!uid.startsWith('api::') || !config?.layouts?.edit) continue;

      const named = new Set(config.layouts.edit.flat().map(({ name }) => name));
      for (const [name, attribute] of Object.entries(attributes)) {
        if (named.has(name) || isHidden(name, attribute, config)) continue;
        config.layouts.edit.push([{ name, size: FULL_WIDTH.has(attribute.type) ? 12 : 6 }]);
      }
      config.metadatas ??= {};
      for (const name of fieldsWith(attributes, 'serverOwned')) {
        config.metadatas[name] ??= {};
        config.metadatas[name].edit = { ...config.metadatas[name].edit, editable: false };
      }
    }
  },
});

const FULL_WIDTH = new Set<string>(['richtext', 'blocks', 'component', 'dynamiczone', 'json']);

/** What Strapi adds to every type, and keeps off the form by itself. */
const ADDED_BY_STRAPI = new Set([
  ...['id', 'documentId', 'createdAt', 'updatedAt', 'publishedAt', 'createdBy', 'updatedBy'],
  ...['locale', 'localizations'],
]);

const isHidden = (name: string, attribute: AnyAttribute, config: Config): boolean =>
  ADDED_BY_STRAPI.has(name) ||
  config.attributes?.[name]?.hidden === true ||
  ('visible' in attribute && attribute.visible === false);
