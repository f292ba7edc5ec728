import type { UID } from '@strapi/strapi';

import { narrowFromDraft, narrowFromPublic } from '../access';
import type { Query, Via } from '../query';
import type { PopulateQuery, RowsQuery, Where } from '../read-model';
import { type Attributes, draftFilterOf, targetOf } from '../schema';
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
  question: Question,
  via?: Via,
): RowsQuery => {
  const { filters, sort } = question;
  const narrowed = audience.isPublic
    ? narrowFromPublic(uid, { filters, sort }, via)
    : { filters: published(uid, filters), sort };
  return rowsQueryOf(uid, question, narrowed, (target, inner, by) =>
    planRows(audience, target, inner, by),
  );
};

/**
 * The same for drafts of a type, for whoever was given the right to see one: of what it leads to, the part that will be
 * public with it (drafts of its own notes), and of all else what is public now.
 *
 * @param locale of the drafts
 */
export const planDraftRows = (
  uid: UID.ContentType,
  { fields, populate }: Question,
  locale: string,
): RowsQuery =>
  rowsQueryOf(uid, { fields, populate }, { filters: DRAFT }, (target, question, by) => {
    const { filters, sort } = question;
    // The published version of the draft itself is none of its other locales.
    const wanted = by.name === 'localizations' ? but(locale, filters) : filters;
    const narrowed = narrowFromDraft(target, { filters: wanted, sort }, draftFilterOf(target, by));
    return rowsQueryOf(target, question, narrowed, planPublic);
  });

const DRAFT = { publishedAt: { $null: true } };

const but = (locale: string, filters: unknown): object => {
  const others = { locale: { $ne: locale } };
  return filters === undefined ? others : { $and: [others, filters] };
};

/** What is public, with nothing taken for granted by the relation that leads to it. */
const planPublic: PlanTarget = (uid, question) => {
  const { filters, sort } = question;
  return rowsQueryOf(
    uid,
    question,
    narrowFromPublic(uid, { filters, sort }, undefined),
    planPublic,
  );
};

type PlanTarget = (target: UID.Schema, question: PopulatedQuestion, by: Via) => RowsQuery;

/** @param narrowed filters and sort of the question, as they may be asked */
const rowsQueryOf = (
  uid: UID.Schema,
  { fields, populate = {} }: Question,
  narrowed: Query,
  planTarget: PlanTarget,
): RowsQuery => {
  const { where, orderBy } = queryParams().transform(uid, narrowed);
  return {
    where,
    orderBy,
    select: fields,
    populate: Object.fromEntries(
      Object.entries(populate).map(([name, question]) => [
        name,
        planPopulated(uid, name, question, planTarget),
      ]),
    ),
  };
};

const planPopulated = (
  uid: UID.Schema,
  name: string,
  question: PopulatedQuestion,
  planTarget: PlanTarget,
): PopulateQuery => {
  const { attribute = name, limit, offset } = question;
  const { attributes }: { attributes: Attributes } = strapi.getModel(uid);
  const target = targetOf(attributes[attribute]);
  if (target === undefined) throw new Error(`${uid}.${attribute} leads to no model.`);
  const rows = planTarget(target, question, { uid, name: attribute });
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
