import type { UID } from '@strapi/strapi';

import { narrowFromPublic } from '../access';
import type { Query, Via } from '../query';
import type { PopulateQuery, RowsQuery, Where } from '../read-model';
import { type Attributes, targetOf } from '../schema';
import type { Audience } from './audience';
import type { PopulatedQuestion, Question } from './question';

/**
 * A question in the notation of Strapi's query engine, narrowed to what its audience sees: what is public, or, for API
 * tokens, what is published.
 *
 * @param via the relation that leads to the documents; undefined at the top
 * @throws PARAMETER_INVALID for a sort or a negated filter along a path to what is not public
 */
export const planRows = (
  audience: Audience,
  uid: UID.Schema,
  { filters, sort, fields, populate = {} }: Question,
  via?: Via,
): RowsQuery => {
  const narrowed = audience.isPublic
    ? narrowFromPublic(uid, { filters, sort }, via)
    : { filters: published(uid, filters), sort };
  const { where, orderBy } = queryParams().transform(uid, narrowed);
  return {
    where,
    orderBy,
    select: fields,
    populate: Object.fromEntries(
      Object.entries(populate).map(([name, question]) => [
        name,
        planPopulated(audience, uid, name, question),
      ]),
    ),
  };
};

const planPopulated = (
  audience: Audience,
  uid: UID.Schema,
  name: string,
  question: PopulatedQuestion,
): PopulateQuery => {
  const { attribute = name, limit, offset } = question;
  const { attributes }: { attributes: Attributes } = strapi.getModel(uid);
  const target = targetOf(attributes[attribute]);
  if (target === undefined) throw new Error(`${uid}.${attribute} leads to no model.`);
  const rows = planRows(audience, target, question, { uid, name: attribute });
  return { ...rows, attribute, limit, offset };
};

/** Whatever the filters lead to: Strapi too asks only of the documents that are sent whether they are published. */
const published = (uid: UID.Schema, filters: unknown): unknown => {
  const { options = {} } = strapi.getModel(uid);
  if (options.draftAndPublish !== true) return filters;
  const limit = { publishedAt: { $notNull: true } };
  return filters === undefined ? limit : { $and: [limit, filters] };
};

/** Strapi's converter from the notation of the Document Service to that of its query engine. */
interface QueryParams {
  transform: (uid: UID.Schema, query: Query) => { where?: Where; orderBy?: unknown };
}

const queryParams = (): QueryParams => strapi.get<QueryParams>('query-params');
