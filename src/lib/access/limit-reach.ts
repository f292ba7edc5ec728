import type { UID } from '@strapi/strapi';

import type { DocumentMiddleware } from '../document-service';
import { forewordError } from '../errors';
import { type Field, type List, visitQuery } from '../query';
import { invalidParameter } from '../query-check';
import { isToMany } from '../schema';
import { currentCaller, isContentApiCaller } from './caller';

/**
 * Relations that the filters and sorts of one list may lead through. Each is a join of its own, and joined
 * lists multiply: twenty filters on the notes of Articles take PostgreSQL hours, and SQLite refuses them.
 */
const MAX_JOINS = 5;

/** Relations that one request may populate, on all levels together: each takes statements of its own. */
const MAX_POPULATED = 50;

/** Nested lists that may be populated below a document: the size of the response multiplies with each. */
const MAX_NESTED_LISTS = 2;

/** Document Service middleware: limits how many relations a query over the content API joins and populates. */
export const limitReach: DocumentMiddleware = async ({ uid, params }, next) => {
  if (isContentApiCaller(currentCaller())) {
    refuseTooFar(uid, params);
    refuseImpossibleSorts(uid, params);
  }
  return next();
};

/**
 * Strapi 5.54 makes SQL that no database takes of a relation that is populated and sorted along another one, and
 * PostgreSQL none of a list that is sorted along a relation and by a field twice. A plan can do both: this is for what
 * is not planned.
 *
 * @param isPopulated whether the query is that of a relation
 * @throws PARAMETER_INVALID
 */
export const refuseImpossibleSorts = (
  uid: UID.Schema,
  query: object,
  isPopulated = false,
): void => {
  const sorted: { path: readonly string[]; isAlongRelation: boolean }[] = [];
  const note = ({ list, path }: Pick<Field, 'list' | 'path'>, isAlongRelation: boolean): void => {
    const isNested = isPopulated || list.path.length > 0;
    if (isNested && isAlongRelation) throw impossibleSort(list, path);
    if (!isNested) sorted.push({ path, isAlongRelation });
  };
  visitQuery(
    {
      step: (step) => {
        if (step.part === 'sort') note(step, true);
      },
      field: (field) => {
        if (field.part === 'sort') note(field, false);
      },
    },
    uid,
    query,
  );
  const fields = sorted
    .filter(({ isAlongRelation }) => !isAlongRelation)
    .map(({ path }) => path.join('.'));
  if (sorted.length > fields.length && new Set(fields).size < fields.length) {
    throw invalidParameter(['sort'], 'the same field cannot stand twice beside a relation.');
  }
};

const impossibleSort = (list: List, path: readonly string[]) => {
  const names = path.slice(list.path.length + 1).join('.');
  return invalidParameter([...list.path, 'sort'], `${names} cannot be sorted by here.`);
};

/** @throws PARAMETER_INVALID for a query that leads through more relations than the limits above */
export const refuseTooFar = (uid: UID.Schema, query: object): void => {
  const joins = new Map<string, number>();
  let populated = 0;

  const join = ({ path }: List): void => {
    const list = path.join('.');
    const count = (joins.get(list) ?? 0) + 1;
    if (count > MAX_JOINS)
      throw tooFar(`filters, sort: at most ${MAX_JOINS} relations for one list.`);
    joins.set(list, count);
  };

  visitQuery(
    {
      step: (step) => {
        if (step.part !== 'populate') {
          if (step.target !== undefined) join(step.list);
          return;
        }
        const lists = [...step.list.steps, step].filter(({ attribute }) => isToMany(attribute));
        if (lists.length > MAX_NESTED_LISTS) {
          throw tooFar(`populate: at most ${MAX_NESTED_LISTS} lists in each other.`);
        }
        populated += 1;
        if (populated > MAX_POPULATED) {
          throw tooFar(`populate: at most ${MAX_POPULATED} relations in one request.`);
        }
      },
    },
    uid,
    query,
  );
};

const tooFar = (message: string) => forewordError('PARAMETER_INVALID', message);
