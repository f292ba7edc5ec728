import { z } from '@strapi/utils';

import type { ReadOnlyDatabase } from '../read-only-database';

/** A content type as the database has it. */
export interface StoredType {
  table: string;
  hasDrafts: boolean;
}

const Schema = z.object({
  collectionName: z.string(),
  options: z.object({ draftAndPublish: z.boolean().optional() }).optional(),
  pluginOptions: z
    .object({ foreword: z.object({ exported: z.string().optional() }).optional() })
    .optional(),
});

const Schemas = z.record(z.string(), Schema);

/** Under which Strapi stores the schemas at each start. */
const KEY = 'strapi_content_types_schema';

/**
 * The types whose rows an export can have, by uid, as the last start of this site has stored their schemas; undefined for a
 * database that no site has been started with.
 */
export const readStoredTypes = async (
  database: ReadOnlyDatabase,
): Promise<Map<string, StoredType> | undefined> => {
  const schemas = Schemas.safeParse(await readStored(database, KEY)).data;
  if (!schemas) return undefined;
  return new Map(
    Object.entries(schemas).flatMap(([uid, { collectionName, options, pluginOptions }]) => {
      const exported = pluginOptions?.foreword?.exported;
      const isIn = uid.startsWith('api::') ? exported !== 'never' : exported !== undefined;
      const type = { table: collectionName, hasDrafts: options?.draftAndPublish === true };
      return isIn || uid === FILES ? [[uid, type] as const] : [];
    }),
  );
};

/** Articles lead to them. */
const FILES = 'plugin::upload.file';

/** A setting of Strapi's store; undefined where there is none. */
export const readStored = async (database: ReadOnlyDatabase, key: string): Promise<unknown> => {
  const table = 'strapi_core_store_settings';
  if (!(await database.hasTable(table))) return undefined;
  const [row] = await database.query<{ value: string | null }>(
    `select value as "value" from ${table} where key = ?`,
    [key],
  );
  return row?.value == null ? undefined : JSON.parse(row.value);
};
