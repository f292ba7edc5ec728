import type { Core } from '@strapi/strapi';

import type { Attributes } from './documents';

/** What Strapi's column for a string holds on PostgreSQL, `varchar(255)`, whatever the schema allows. */
const HELD = 255;

/**
 * Gives the strings that a schema allows to be longer than 255 characters a column that holds them: a
 * title of 300 would be an error of the database, a 500, otherwise. To be called before the tables are
 * made. SQLite does not look at lengths.
 */
export const widenColumns = (strapi: Core.Strapi): void => {
  if (strapi.config.get('database.connection.client') !== 'postgres') return;

  const contentTypes = Object.entries(strapi.contentTypes).filter(([uid]) => isOurs(uid));
  const schemas = [...contentTypes, ...Object.entries(strapi.components)];
  for (const [, { attributes }] of schemas as [string, { attributes: Attributes }][]) {
    for (const attribute of Object.values(attributes)) {
      const isLong = 'maxLength' in attribute && Number(attribute.maxLength) > HELD;
      if (attribute.type === 'string' && isLong) {
        Object.assign(attribute, { column: { type: 'text' } });
      }
    }
  }
};

const isOurs = (uid: string): boolean => uid.startsWith('api::');
