import type { Core } from '@strapi/strapi';
import { type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';

import {
  countRelation,
  isPlainField,
  modelsOf,
  type ResolverContext,
  typeNameOf,
} from '../../graphql';
import { sendableFields, targetOf } from '../../schema';
import { attributeOfField } from './field-attribute';
import { plannedValue } from './planned';
import { scopeOf } from './scope';

type Resolve = GraphQLFieldResolver<unknown, ResolverContext>;

/**
 * Takes what the plugin puts around each field off those that have no need of it: fields of a document that nobody
 * has put anything around, and relations that a plan has read already, with the permissions that they need.
 *
 * @param onUse called for each relation that was given from a plan
 */
export const lightenFields = (
  strapi: Core.Strapi,
  schema: GraphQLSchema,
  onUse: () => void,
): void => {
  for (const model of modelsOf(strapi)) {
    const type = schema.getType(typeNameOf(strapi, model));
    if (!isObjectType(type)) continue;
    const scalars = new Set(['documentId', ...sendableFields(model.uid)]);
    for (const [name, field] of Object.entries(type.getFields())) {
      const { attribute, isConnection = false } = attributeOfField(model.attributes, name) ?? {};
      if (!isPlainField(type.name, name, scopeOf(attribute))) continue;
      if (scalars.has(name)) field.resolve = undefined;
      else if (targetOf(attribute) !== undefined) {
        field.resolve = unlessPlanned(field.resolve as Resolve, { isConnection, onUse });
      }
    }
  }
};

interface Options {
  isConnection: boolean;
  onUse: () => void;
}

const unlessPlanned =
  (resolve: Resolve, { isConnection, onUse }: Options): Resolve =>
  (parent, args, context, info) => {
    const planned = plannedValue(parent, info);
    if (!planned) return resolve(parent, args, context, info);
    countRelation(strapi);
    onUse();
    return isConnection ? { nodes: planned.value } : planned.value;
  };
