import type { UID } from '@strapi/strapi';

import { findRow, findRows } from '../database';
import { type Attributes, componentModel, leadsToList, targetOf } from '../schema';
import type { Content, Target } from './content';

type Row = Record<string, unknown>;
type Attribute = Attributes[string];

/** A relation of a version that could not be restored: its target is gone. */
export interface Left {
  field: string;
  documentId: string;
}

/**
 * What is written to make a content the draft again: relations and files as far as they are still there.
 *
 * @param left what is not, is added here
 */
export const restorable = async (
  attributes: Attributes,
  content: Content,
  left: Left[],
  path = '',
): Promise<Row> => {
  const data: Row = {};
  for (const [name, value] of Object.entries(content)) {
    const attribute = attributes[name];
    // A field that the schema has no more.
    if (!attribute) continue;
    data[name] = await valueOf(attribute, value, left, path + name);
  }
  return data;
};

const valueOf = async (
  attribute: Attribute,
  value: unknown,
  left: Left[],
  field: string,
): Promise<unknown> => {
  switch (attribute.type) {
    case 'relation':
      return { set: await relatives(attribute, value, left, field) };
    case 'media': {
      const ids = await files(value, left, field);
      return leadsToList(attribute) ? ids : (ids[0] ?? null);
    }
    case 'component':
      return mapped(value, (one) =>
        restorable(attributesOf(attribute.component), one, left, `${field}.`),
      );
    case 'dynamiczone':
      return mapped(value, async ({ __component, ...one }) => {
        const uid = String(__component);
        return {
          __component: uid,
          ...(await restorable(attributesOf(uid), one, left, `${field}.`)),
        };
      });
    default:
      return value;
  }
};

const attributesOf = (component: string): Attributes => componentModel(component)?.attributes ?? {};

const mapped = async (value: unknown, change: (one: Row) => Promise<Row>): Promise<unknown> => {
  if (Array.isArray(value)) return Promise.all(value.map((one: Row) => change(one)));
  return typeof value === 'object' && value !== null ? change(value as Row) : null;
};

const targetsIn = (value: unknown): Target[] => [(value ?? []) as Target | Target[]].flat();

const relatives = async (
  attribute: Attribute,
  value: unknown,
  left: Left[],
  field: string,
): Promise<Target[]> => {
  const uid = targetOf(attribute);
  const found: Target[] = [];
  for (const target of targetsIn(value)) {
    if (uid !== undefined && (await isThere(uid, target))) found.push(target);
    else left.push({ field, documentId: target.documentId });
  }
  return found;
};

const isThere = async (uid: UID.Schema, { documentId, locale }: Target): Promise<boolean> => {
  const where = locale === undefined ? { documentId } : { documentId, locale };
  return (await findRow(uid, { where, select: ['id'] })) !== null;
};

/** Files have other row ids after an import; their document ids stay. */
const files = async (value: unknown, left: Left[], field: string): Promise<number[]> => {
  const named = targetsIn(value).map(({ documentId }) => documentId);
  if (named.length === 0) return [];
  const rows = await findRows<{ id: number; documentId: string }>('plugin::upload.file', {
    where: { documentId: { $in: named } },
    select: ['id', 'documentId'],
  });
  const ids = new Map(rows.map(({ id, documentId }) => [documentId, id]));
  return named.flatMap((documentId) => {
    const id = ids.get(documentId);
    if (id === undefined) left.push({ field, documentId });
    return id ?? [];
  });
};
