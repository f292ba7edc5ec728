import type { Core } from '@strapi/strapi';
import { SingleBar } from 'cli-progress';

import type { AppName } from '../sides/apps';
import { contentOf } from './content';
import type { Content, Size } from './content/types';
import { allowEveryone } from './stock-permissions';
import { forewordTables } from './tables/foreword';
import { type Table, writeTables } from './tables/rows';
import type { Setting } from './tables/shared';
import { stockTables } from './tables/stock';

/** With it a Reader can sign in. */
export const READERS_PASSWORD = 'correct horse battery';

/** Tables that hold nothing before. */
export const MUST_BE_EMPTY = [
  'articles',
  'editor_notes',
  'authors',
  'topics',
  'comments',
  'up_users',
];

const TABLES: Record<AppName, (content: Content, setting: Setting) => Table[]> = {
  foreword: forewordTables,
  stock: stockTables,
};

/**
 * Fills the database of a loaded Strapi with the content of this size, past every hook, and shows how
 * far it is.
 *
 * @throws when the database holds anything
 */
export const fill = async (strapi: Core.Strapi, app: AppName, size: Size): Promise<void> => {
  const knex = strapi.db.connection;
  for (const name of MUST_BE_EMPTY) {
    if (await knex(name).first('id')) throw new Error(notEmpty(name));
  }

  const tables = TABLES[app](contentOf(size), await settingOf(strapi));
  const bar = new SingleBar({ format: 'Rows {bar} {value}/{total}, {eta_formatted} to go' });
  bar.start(
    tables.reduce((sum, { count }) => sum + count, 0),
    0,
  );
  try {
    await writeTables(knex, tables, (rows) => bar.increment(rows));
  } finally {
    bar.stop();
  }
  if (app === 'stock') await allowEveryone(strapi);
};

/** What is said of a database that holds something. */
export const notEmpty = (table: string): string =>
  `The database must be empty; its table "${table}" is not.`;

const settingOf = async (strapi: Core.Strapi): Promise<Setting> => {
  const role = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'authenticated' } });
  return {
    locale: await strapi.plugin('i18n').service('locales').getDefaultLocale(),
    readerRole: role.id,
    passwordHash: await strapi.service('admin::auth').hashPassword(READERS_PASSWORD),
  };
};
