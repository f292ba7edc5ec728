import { randomUUID } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import { isPostgres } from '../database';

/**
 * Identifies this installation among others that use the same Redis: an id that is stored in the database, and
 * the name of the database, because a copy of a database has the same id.
 */
export const installationId = async (strapi: Core.Strapi): Promise<string> => {
  const store = strapi.store({ type: 'core', name: 'foreword' });
  const stored: unknown = await store.get({ key: 'installation' });
  const id = typeof stored === 'string' ? stored : randomUUID();
  if (id !== stored) await store.set({ key: 'installation', value: id });
  return `${id}:${await databaseName(strapi)}`;
};

const databaseName = async (strapi: Core.Strapi): Promise<string> => {
  if (!isPostgres()) return '';
  const { rows } = await strapi.db.connection.raw<{ rows: [{ name: string }] }>(
    'select current_database() as name',
  );
  return rows[0].name;
};
