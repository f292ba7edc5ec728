import type { UID } from '@strapi/strapi';

import { documentAccess } from '../../../../lib/admin-roles';
import { findRows } from '../../../../lib/database';
import { type Attributes, targetOf } from '../../../../lib/schema';
import type { Version } from '../../../../lib/versions';

interface Target {
  documentId: string;
}

type Content = Version['content'];

/**
 * The content of a version whose relations say what the documents are called that they lead to, as far as these are
 * there and the caller may read them.
 */
export const withNames = async (
  uid: UID.ContentType,
  content: Content,
  userAbility: unknown,
): Promise<Content> => {
  const { attributes } = strapi.contentType(uid) as { attributes: Attributes };
  const entries = Object.entries(content).map(async ([name, value]) => {
    const target = targetOf(attributes[name]) as UID.ContentType | undefined;
    const targets = [value ?? []].flat().filter(isTarget);
    if (target === undefined || targets.length === 0) return [name, value];
    const names = await namesOf(target, targets, userAbility);
    const named = targets.map((one) => ({ ...one, ...names.get(one.documentId) }));
    return [name, Array.isArray(value) ? named : named[0]];
  });
  return Object.fromEntries(await Promise.all(entries)) as Content;
};

const isTarget = (value: unknown): value is Target =>
  typeof value === 'object' && value !== null && 'documentId' in value;

const FILE = 'plugin::upload.file';

const namesOf = async (
  uid: UID.ContentType,
  targets: readonly Target[],
  userAbility: unknown,
): Promise<Map<string, { name: unknown }>> => {
  const field = nameField(uid);
  const mayRead = uid === FILE || documentAccess(userAbility, uid).may('read');
  if (field === undefined || !mayRead) return new Map();
  const documentIds = targets.map(({ documentId }) => documentId);
  const rows = await findRows<Target & Record<string, unknown>>(uid, {
    where: { documentId: { $in: documentIds } },
    select: ['documentId', field],
  });
  return new Map(rows.map((row) => [row.documentId, { name: row[field] }]));
};

/** The field by which the content manager names documents of a type. */
const nameField = (uid: UID.ContentType): string | undefined => {
  if (uid === FILE) return 'name';
  const { config } = strapi.contentType(uid) as { config?: { settings?: { mainField?: string } } };
  return config?.settings?.mainField;
};
