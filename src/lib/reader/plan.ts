import type { UID } from '@strapi/strapi';
import { LRUCache } from 'lru-cache';

import { isLocalized } from '../locales';
import {
  compileFilter,
  compileReadModel,
  type ReadModel,
  type RowFilter,
  type RowsQuery,
} from '../read-model';
import type { Audience } from './audience';
import { planDraftRows, planRows } from './plan-rows';
import type { Question } from './question';

/** How a question is answered, compiled: nothing of the request is needed any more. */
export interface Plan {
  uid: UID.ContentType;
  table: string;
  /** Of the documents' type, for types that are localized. */
  locale: string | undefined;
  /** What is read of each document. */
  model: ReadModel;
  /** Which documents the audience sees in this locale. */
  visible: RowFilter;
  /** Which of these are asked for, and in which order. */
  chosen: RowFilter;
  /** Whether the question chooses: has filters of its own. */
  isFiltered: boolean;
  /** Whether what is read is the default shape, which other questions read too. */
  isDefault: boolean;
}

/** A question at the top: about documents of a content type in one locale. */
export interface RootQuestion extends Question {
  locale: string;
  isDefault: boolean;
  /** Whether it is asked of drafts, by somebody who was given the right to see them. */
  isOfDrafts?: boolean;
}

/** @throws PARAMETER_INVALID */
export const planOf = (
  audience: Audience,
  uid: UID.ContentType,
  { locale, isDefault, isOfDrafts = false, ...question }: RootQuestion,
): Plan => {
  const rowsOf = (asked: Question) =>
    isOfDrafts ? planDraftRows(uid, asked, locale) : planRows(audience, uid, asked);
  const { where, orderBy, ...rows } = rowsOf(question);
  const inLocale = isLocalized(strapi.contentType(uid)) ? { locale } : undefined;
  const visible = rowsOf({}).where;
  const filterOf = (conditions: object | undefined): RowFilter =>
    compileFilter(uid, { where: { $and: [inLocale ?? {}, conditions ?? {}] }, orderBy });
  return {
    uid,
    table: `"${strapi.db.metadata.get(uid).tableName}"`,
    locale: inLocale?.locale,
    model: isDefault ? defaultModel(audience, uid, rows) : compileReadModel(uid, rows),
    visible: filterOf(visible),
    chosen: filterOf(where),
    isFiltered: question.filters !== undefined,
    isDefault,
  };
};

/** One for all questions of an audience, since what is read by it is cached. */
const defaultModel = (audience: Audience, uid: UID.ContentType, rows: RowsQuery): ReadModel => {
  const models = defaultModels.get(audience) ?? new Map<UID.ContentType, ReadModel>();
  defaultModels.set(audience, models);
  const model = models.get(uid) ?? compileReadModel(uid, rows);
  models.set(uid, model);
  return model;
};

const defaultModels = new WeakMap<Audience, Map<UID.ContentType, ReadModel>>();

/** Clients name their queries: there must be an end to the plans of them. */
const MAX_PLANS = 300;

const plans = new WeakMap<Audience, LRUCache<string, Plan>>();

/**
 * The plan that an audience's question has had before, or else a new one.
 *
 * @param key the same for the same question only
 * @param make undefined where Strapi is to answer
 */
export const memoizedPlan = (
  audience: Audience,
  key: string,
  make: () => Plan | undefined,
): Plan | undefined => {
  const known = plans.get(audience) ?? new LRUCache<string, Plan>({ max: MAX_PLANS });
  plans.set(audience, known);
  const plan = known.get(key) ?? make();
  if (plan) known.set(key, plan);
  return plan;
};
