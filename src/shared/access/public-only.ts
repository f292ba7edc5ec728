import type { UID } from '@strapi/strapi';

import type { DocumentMiddleware } from '../documents';
import { currentCaller, isPublicCaller } from './caller';
import { narrowQuery } from './narrow-query';
import type { Query } from './query-paths';

const ON_PUBLISHED_ARTICLE = { article: { publishedAt: { $notNull: true } } };

/** What of these the open door may reach, beside being published. */
const OF_THEIR_OWN: Partial<Record<UID.Schema, Query>> = {
  'api::editor-note.editor-note': { visibility: { $eq: 'public' }, ...ON_PUBLISHED_ARTICLE },
  'api::discussion.discussion': ON_PUBLISHED_ARTICLE,
};

/** Where drafts are kept, a path to a document (another locale's, say) must not lead to one. */
const PUBLISHED = { publishedAt: { $notNull: true } };

const toPublic = (uid: UID.Schema): Query | undefined => {
  const hasDrafts = strapi.getModel(uid).options?.draftAndPublish === true;
  const own = OF_THEIR_OWN[uid];
  return hasDrafts ? { ...PUBLISHED, ...own } : own;
};

/**
 * Document Service middleware: internal notes, and what belongs to an unpublished Article, are kept
 * from the open door, be they asked for, populated, or felt for with filters or sorts on any path
 * that leads to them.
 */
export const publicOnly: DocumentMiddleware = async ({ params, uid }, next) => {
  if (isPublicCaller(currentCaller())) Object.assign(params, narrowQuery(toPublic, uid, params));
  return next();
};

/**
 * A query on a content type, narrowed to what of it the open door may reach.
 *
 * @throws PARAMETER_INVALID for a sort along a way to what is kept back
 */
export const narrowToPublic = (uid: UID.ContentType, query: Query): Query =>
  narrowQuery(toPublic, uid, query);
