import type { UID } from '@strapi/strapi';

import { typeFacts } from './facts';

export type Filter = Readonly<Record<string, unknown>>;

const PUBLISHED: Filter = { publishedAt: { $notNull: true } };

/**
 * The filter, in the Document Service's notation, that a document of a model must pass to be public:
 * published where the type has drafts, and the schema's own `publicWhen`. Undefined where every document is
 * public.
 */
export const publicFilterOf = (uid: UID.Schema): Filter | undefined => {
  const model = strapi.getModel(uid);
  const { publicWhen } = typeFacts(model);
  const hasDrafts = model.options?.draftAndPublish === true;
  return hasDrafts ? { ...PUBLISHED, ...publicWhen } : publicWhen;
};

/** The operators that a `publicWhen` may use: those that can be compiled to SQL. */
export const PUBLIC_WHEN_OPERATORS = ['$eq', '$ne', '$in', '$notIn', '$null', '$notNull'] as const;

export type PublicWhenOperator = (typeof PUBLIC_WHEN_OPERATORS)[number];

export const isPublicWhenOperator = (key: string): key is PublicWhenOperator =>
  PUBLIC_WHEN_OPERATORS.some((operator) => operator === key);
