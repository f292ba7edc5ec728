import type { Core, UID } from '@strapi/strapi';
import DataLoader from 'dataloader';

import { countRelation } from './relation-limit';

/** What a relation is loaded with: as `db.query().load` takes it. */
interface LoadParams {
  limit?: number;
  offset?: number;
  [name: string]: unknown;
}

interface Entity {
  id: number;
}

type Load = (
  uid: UID.Schema,
  entity: Entity,
  field: string | string[],
  params?: LoadParams,
) => Promise<unknown>;

/** The part of Strapi's entity manager that is used here; its own types say `any`. */
interface Manager {
  load: Load;
  findMany(uid: UID.Schema, params: object): Promise<(Entity & Record<string, unknown>)[]>;
}

/** As many related rows are read at once; where there are more, each row reads its own. */
const LARGEST = 1_000;

/**
 * Loads a relation of many rows at once, with the statements it takes for one. GraphQL asks for the
 * relations of each row by itself; those that are asked for in one turn of the event loop are read
 * together, and each row is given what it would have been given alone.
 */
export const batchLoads = (strapi: Core.Strapi): void => {
  const manager = strapi.db.entityManager as Manager;
  const loadOne: Load = manager.load.bind(manager);
  const loaders = new Map<string, DataLoader<Entity, unknown, number>>();

  manager.load = (uid, entity, field, params = {}) => {
    countRelation(strapi);
    // Inside a transaction a row must be read by the connection that wrote it.
    if (typeof field !== 'string' || strapi.db.inTransaction() || !isPlain(params)) {
      return loadOne(uid, entity, field, params);
    }
    const key = JSON.stringify([uid, field, params]);
    let loader = loaders.get(key);
    if (!loader) {
      loader = new DataLoader(
        async (entities) => {
          loaders.delete(key);
          return entities.length === 1
            ? Promise.all(entities.map((one) => loadOne(uid, one, field, params)))
            : loadMany(manager, loadOne, { uid, entities, field, params });
        },
        { cacheKeyFn: ({ id }) => id, maxBatchSize: 100 },
      );
      loaders.set(key, loader);
    }
    return loader.load(entity);
  };
};

interface Batch {
  uid: UID.Schema;
  entities: readonly Entity[];
  field: string;
  params: LoadParams;
}

const loadMany = async (
  manager: Manager,
  loadOne: Load,
  { uid, entities, field, params }: Batch,
): Promise<unknown[]> => {
  // Limits count for each row by itself, but Strapi would count them over all rows together.
  const { limit, offset = 0, ...others } = params;
  const rows = await manager.findMany(uid, {
    select: ['id'],
    where: { id: { $in: entities.map(({ id }) => id) } },
    populate: { [field]: { ...others, ...(limit !== undefined && { limit: LARGEST + 1 }) } },
  });
  const found = rows.flatMap((row) => row[field] ?? []);
  if (found.length > LARGEST) {
    return Promise.all(entities.map((one) => loadOne(uid, one, field, params)));
  }

  const byId = new Map(rows.map((row) => [row.id, row[field]]));
  return entities.map(({ id }) => {
    const related = byId.get(id) ?? null;
    if (!Array.isArray(related) || limit === undefined) return related;
    return related.slice(offset, limit < 0 ? undefined : offset + limit);
  });
};

/** Whether JSON says all of it: a piece of SQL in a filter, say, is only known to itself. */
const isPlain = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return typeof value !== 'function';
  if (Array.isArray(value)) return value.every(isPlain);
  const prototype: unknown = Object.getPrototypeOf(value);
  const isObject = prototype === Object.prototype || prototype === null;
  return isObject && Object.values(value).every(isPlain);
};
