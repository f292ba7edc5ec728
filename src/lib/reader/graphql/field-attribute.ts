import type { Attributes } from '../../schema';

/** What a field of a document's GraphQL type stands for. */
export interface FieldAttribute {
  name: string;
  attribute: Attributes[string];
  /** Whether the plugin has it as `<name>_connection`. */
  isConnection: boolean;
}

const CONNECTION = '_connection';

/** The attribute behind a field; undefined for what is in no schema. */
export const attributeOfField = (
  attributes: Attributes,
  field: string,
): FieldAttribute | undefined => {
  const own = attributeNamed(attributes, field);
  if (own) return { name: field, attribute: own, isConnection: false };
  if (!field.endsWith(CONNECTION)) return undefined;
  const name = field.slice(0, -CONNECTION.length);
  const attribute = attributeNamed(attributes, name);
  return attribute && { name, attribute, isConnection: true };
};

const attributeNamed = (attributes: Attributes, name: string): Attributes[string] | undefined =>
  Object.hasOwn(attributes, name) ? attributes[name] : undefined;
