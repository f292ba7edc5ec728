import type { UID } from '@strapi/strapi';

import type { Attributes } from '../documents';

/** Which fields and relations of a document are sent, as `fields` and `populate` have it. */
export interface Shape {
  fields?: string[];
  sort?: string[];
  populate?: Record<string, Shape | true>;
}

/** The scalar types whose values are a column of the document's own table. */
const RELATIONAL = ['relation', 'media', 'component', 'dynamiczone', 'password'];

/**
 * The scalar fields of a schema that may be sent. A new field is one of them by itself; a private one
 * never is.
 */
export const publicFields = (attributes: Attributes): string[] =>
  Object.entries(attributes)
    .filter(([, attribute]) => {
      const isPrivate = 'private' in attribute && attribute.private === true;
      return !RELATIONAL.includes(attribute.type) && !isPrivate;
    })
    .map(([name]) => name);

/** The same shape without the relations that lead to what the caller may not read. */
export const permittedShape = async (
  uid: UID.Schema,
  { populate = {}, ...shape }: Shape,
  mayRead: (target: UID.Schema) => Promise<boolean>,
): Promise<Shape> => {
  const { attributes }: { attributes: Attributes } = strapi.getModel(uid);
  const permitted: [string, Shape | true][] = [];
  for (const [name, inner] of Object.entries(populate)) {
    const attribute = attributes[name];
    const target = attribute && targetOf(attribute);
    if (!target) continue;
    if (attribute.type === 'relation' && !(await mayRead(target))) continue;
    permitted.push([name, inner === true ? true : await permittedShape(target, inner, mayRead)]);
  }
  return { ...shape, populate: Object.fromEntries(permitted) };
};

/** What a relation, a component or a media field leads to. */
export const targetOf = (attribute: Attributes[string]): UID.Schema | undefined => {
  if (attribute.type === 'media') return 'plugin::upload.file';
  if (attribute.type === 'component' && 'component' in attribute) return attribute.component;
  return attribute.type === 'relation' && 'target' in attribute ? attribute.target : undefined;
};
