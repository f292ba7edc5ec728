import type { Core } from '@strapi/strapi';

import { type Attributes, contentTypesOf } from '../schema';
import { definePatch } from './patch';

/** What Strapi's column for a string holds on PostgreSQL, `varchar(255)`, whatever the schema allows. */
const DEFAULT_LENGTH = 255;

export const wideColumns = definePatch({
  name: 'wide-columns',
  stage: 'register',
  kind: 'correctness',
  reason:
    'On PostgreSQL, Strapi makes a string a `varchar(255)` whatever `maxLength` the schema has: a title of 300 characters would be an error of the database, a 500. SQLite does not look at lengths.',
  probe: 'the column of an Article’s title',
  issue: 'https://github.com/strapi/strapi/issues/26113',
  database: 'postgres',
  changes: {
    '`attributes` of our content types and components': (strapi) =>
      ourSchemas(strapi).every(({ attributes }) => typeof attributes === 'object'),
  },
  apply(strapi) {
    if (strapi.config.get('database.connection.client') !== 'postgres') return;

    for (const { attributes } of ourSchemas(strapi)) {
      for (const attribute of Object.values(attributes)) {
        const isLong = 'maxLength' in attribute && Number(attribute.maxLength) > DEFAULT_LENGTH;
        if (attribute.type === 'string' && isLong) {
          Object.assign(attribute, { column: { type: 'text' } });
        }
      }
    }
  },
});

const ourSchemas = (strapi: Core.Strapi): { attributes: Attributes }[] => [
  ...contentTypesOf(strapi).filter(({ uid }) => uid.startsWith('api::')),
  ...Object.values<{ attributes: Attributes }>({ ...strapi.components }),
];
