import { randomUUID } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import { isPostgres } from '../shared/database';

/**
 * What tells this Foreword from others that use the same Redis: an id that its database keeps, and the
 * database's own name, lest a copy of the database be taken for it.
 */
export const installationOf = async (strapi: Core.Strapi): Promise<string> => {
  const store = strapi.store({ type: 'core', name: 'foreword' });
  const kept: unknown = await store.get({ key: 'installation' });
  const id = typeof kept === 'string' ? kept : randomUUID();
  if (id !== kept) await store.set({ key: 'installation', value: id });
  return `${id}:${await databaseName(strapi)}`;
};

const databaseName = async (strapi: Core.Strapi): Promise<string> => {
  if (!isPostgres()) return '';
  const { rows } = await strapi.db.connection.raw('select current_database() as name');
  return rows[0].name;
};
