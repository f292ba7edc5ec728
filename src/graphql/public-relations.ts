import type { UID } from '@strapi/strapi';

import { isPublicCaller } from '../shared/access/caller';
import { refuseTooFar } from '../shared/access/limit-reach';
import { narrowToPublic } from '../shared/access/public-only';
import type { GraphqlExtension, ResolverMiddleware } from './extension';

/**
 * The plugin reads relations below the Document Service, past its guards: each field that leads to a
 * note or an Article is narrowed here to what the open door may reach, and how far it leads is limited.
 */
const toPublic =
  (target: UID.ContentType): ResolverMiddleware =>
  (next, parent, args, context, info) => {
    const { filters, sort } = args;
    refuseTooFar(target, { filters, sort });
    if (!isPublicCaller(context.state)) return next(parent, args, context, info);
    const narrowed = narrowToPublic(target, { filters, sort });
    return next(parent, { ...args, filters: inGraphql(narrowed.filters) }, context, info);
  };

/** Filters as the Document Service has them (`$eq`), in the notation of GraphQL arguments (`eq`). */
const inGraphql = (filters: unknown): unknown => {
  if (Array.isArray(filters)) return filters.map(inGraphql);
  if (typeof filters !== 'object' || filters === null || filters instanceof Date) return filters;
  return Object.fromEntries(
    Object.entries(filters).map(([key, value]) => [key.replace(/^\$/, ''), inGraphql(value)]),
  );
};

const notes = { middlewares: [toPublic('api::editor-note.editor-note')] };

/** A file leads to all that show it, drafts and internal notes as well. */
const toNobody: ResolverMiddleware = (next, parent, args, context, info) =>
  isPublicCaller(context.state) ? [] : next(parent, args, context, info);

const articles = { middlewares: [toPublic('api::article.article')] };

export const publicRelations: GraphqlExtension = {
  resolversConfig: {
    'Article.notes': notes,
    'Article.notes_connection': notes,
    'EditorNote.supersedes': notes,
    'UploadFile.related': { middlewares: [toNobody] },
    'Article.localizations': articles,
    'Article.localizations_connection': articles,
  },
};
