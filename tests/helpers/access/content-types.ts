import { randomUUID } from 'node:crypto';

import type { Schema } from '@strapi/strapi';

import { documents, type Fields, uniqueTitle } from '../content';
import { app } from '../foreword';

/** A content type of the project, as its schema has it. */
export interface ApiType {
  uid: string;
  name: string;
  /** `/api/articles` */
  path: string;
  /** The content-API actions that its schema grants, by the type of a role. */
  grants: Record<string, string[]>;
  attributes: Record<string, Schema.Attribute.AnyAttribute>;
}

interface Facts {
  foreword?: { grants?: Record<string, string[]> };
}

/** Every `api::` content type, so that a new one is tried like the others. */
export const apiTypes = (): ApiType[] =>
  Object.values(app().contentTypes)
    .filter(({ uid }) => uid.startsWith('api::'))
    .map(({ uid, kind, info, pluginOptions, attributes }) => ({
      uid,
      name: info.singularName,
      path: `/api/${kind === 'singleType' ? info.singularName : info.pluralName}`,
      grants: (pluginOptions as Facts | undefined)?.foreword?.grants ?? {},
      attributes,
    }));

/** Types that everybody may read, and that only API tokens may write. */
export const siteContent = (): ApiType[] =>
  apiTypes().filter(
    ({ grants }) => grants.public?.includes('find') && !grants.authenticated?.includes('create'),
  );

const ACTIONS: [action: string, method: string, parameter: string][] = [
  ['find', 'GET', ''],
  ['findOne', 'GET', '/:id'],
  ['create', 'POST', ''],
  ['update', 'PUT', '/:id'],
  ['delete', 'DELETE', '/:id'],
];

/** Strapi's own actions of a content type that have a route, and the route. */
export const coreRoutesOf = (
  { uid, path }: ApiType,
  routes: string[],
): { action: string; route: string }[] =>
  ACTIONS.map(([action, method, parameter]) => ({
    action: `${uid}.${action}`,
    route: `${method} ${path}${parameter}`,
  })).filter(({ route }) => routes.includes(route));

/** Something for each field that must be there, but for relations. */
export const requiredFields = ({ attributes }: Pick<ApiType, 'attributes'>): Fields =>
  Object.fromEntries(
    Object.entries(attributes).flatMap(([name, attribute]) => {
      const isRequired = 'required' in attribute && attribute.required === true;
      const value = isRequired && !('default' in attribute) ? sampleOf(attribute) : undefined;
      return value === undefined ? [] : [[name, value]];
    }),
  );

/** A new document of a content type, published where it has drafts; its document id. */
export const createSample = async (type: ApiType): Promise<string> => {
  const { documentId } = await documents(type.uid).create({
    data: requiredFields(type),
    status: 'published',
  });
  return documentId;
};

const sampleOf = (attribute: Schema.Attribute.AnyAttribute): unknown => {
  switch (attribute.type) {
    case 'string':
    case 'text':
    case 'richtext':
      return uniqueTitle('Some words');
    case 'uid':
      return `slug-${randomUUID()}`;
    case 'email':
      return `${randomUUID()}@example.org`;
    case 'enumeration':
      return attribute.enum[0];
    case 'boolean':
      return true;
    case 'integer':
    case 'biginteger':
    case 'decimal':
    case 'float':
      return 1;
    case 'date':
      return '2020-01-01';
    case 'datetime':
      return '2020-01-01T00:00:00.000Z';
    case 'time':
      return '12:00:00.000';
    case 'json':
      return {};
    default:
      return undefined;
  }
};
