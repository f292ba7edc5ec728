import type { UID } from '@strapi/strapi';

import { isQuery } from '../query';

/** What Strapi's database layer knows of an attribute; its own types leave some of it out. */
interface AttributeMeta {
  type: string;
  columnName?: string;
  target?: UID.Schema;
}

const metaOf = (uid: UID.Schema, name: string): AttributeMeta | undefined =>
  strapi.db.metadata.get(uid).attributes[name] as AttributeMeta | undefined;

/** The model that an attribute leads to, for a relation, a media field or a component; undefined for a field. */
export const modelBehind = (uid: UID.Schema, name: string): UID.Schema | undefined => {
  const meta = metaOf(uid, name);
  return meta?.type === 'relation' ? meta.target : undefined;
};

/** The column of a scalar attribute, and its type; Strapi's `locale` is of a type of its own here. */
export const columnOf = (uid: UID.Schema, name: string): { name: string; type: string } => {
  const { type = 'string', columnName = name } = metaOf(uid, name) ?? {};
  return { name: columnName, type: name === 'locale' ? 'locale' : type };
};

export const hasDocumentId = (uid: UID.Schema): boolean => metaOf(uid, 'documentId') !== undefined;

/** A relation compared as a whole is compared by the id of its target. */
export const conditionsBehind = (value: unknown): unknown => {
  if (!isQuery(value)) return { id: value };
  const [operator] = Object.keys(value).filter((key) => key.startsWith('$'));
  const isGroup = operator === undefined || operator === '$and' || operator === '$or';
  return isGroup ? value : { id: value };
};
