import type { Core, Schema, UID } from '@strapi/strapi';

/** A content type or a component, as the GraphQL plugin is handed it. */
export interface Model {
  uid: UID.Schema;
  modelType: 'contentType' | 'component';
  kind?: 'collectionType' | 'singleType';
  attributes: Readonly<Record<string, Schema.Attribute.AnyAttribute>>;
}

/** Arguments of a list, as the plugin hands them to the Document Service. */
export interface ListArguments {
  filters?: unknown;
  sort?: unknown;
  start?: number;
  limit?: number;
  status?: unknown;
  publicationFilter?: unknown;
  hasPublishedVersion?: unknown;
  locale?: unknown;
  documentId?: unknown;
}

/** The parts of the plugin's services that are used here; it exports no types of them. */
interface Services {
  utils: {
    naming: {
      getTypeName(model: Model): string;
      getComponentName(model: Model): string;
      getFindQueryName(model: Model): string;
      getFindConnectionQueryName(model: Model): string;
      getFindOneQueryName(model: Model): string;
      getEntityResponseCollectionName(model: Model): string;
    };
    mappers: { graphQLFiltersToStrapiQuery: (filters: unknown, model: object) => unknown };
  };
  builders: {
    utils: {
      transformArgs: (
        args: object,
        options: { contentType: Model; usePagination: boolean },
      ) => ListArguments;
    };
  };
}

const serviceOf = <Name extends keyof Services>(strapi: Core.Strapi, name: Name): Services[Name] =>
  strapi.plugin('graphql').service<Services[Name]>(name);

/** How the plugin names types and queries. */
export const namingOf = (strapi: Core.Strapi): Services['utils']['naming'] =>
  serviceOf(strapi, 'utils').naming;

/** All models that may be in the plugin's schema. */
export const modelsOf = (strapi: Core.Strapi): Model[] =>
  Object.values({ ...strapi.components, ...strapi.contentTypes });

/** The name of a model's GraphQL type. */
export const typeNameOf = (strapi: Core.Strapi, model: Model): string => {
  const naming = namingOf(strapi);
  return model.modelType === 'component'
    ? naming.getComponentName(model)
    : naming.getTypeName(model);
};

/** The arguments of a list of a model, with the plugin's defaults and limits, filters in the notation of REST. */
export const listArguments = (model: UID.Schema, args: object): ListArguments => {
  const contentType = strapi.getModel(model) as Model;
  const { transformArgs } = serviceOf(strapi, 'builders').utils;
  return transformArgs(args, { contentType, usePagination: true });
};

/** Filters in the notation of GraphQL arguments (`eq`) in that of REST (`$eq`). */
export const filtersOfRest = (model: UID.Schema, filters: unknown): unknown => {
  const { mappers } = serviceOf(strapi, 'utils');
  return mappers.graphQLFiltersToStrapiQuery(filters, strapi.getModel(model));
};
