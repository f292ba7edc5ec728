import type { DocumentMiddleware } from '../documents';
import { forewordError } from '../errors';
import { currentCaller, isPublicCaller } from './caller';

const READS = ['findOne', 'findMany', 'findFirst', 'count'];

/**
 * Document Service middleware: drafts are for the admin panel and for API tokens. Any role that may
 * read a content type could read its drafts too with `status=draft` or `publicationFilter`.
 *
 * @throws DRAFTS_FORBIDDEN
 */
export const publishedOnly: DocumentMiddleware = async (context, next) => {
  const { action, contentType } = context;
  const isGuarded = contentType.options?.draftAndPublish === true && READS.includes(action);
  if (!isGuarded || !isPublicCaller(currentCaller())) return next();

  const { params } = context;
  const asksForDrafts = params.status !== 'published' || params.publicationFilter !== undefined;
  if (asksForDrafts) throw draftsForbidden();
  return next();
};

/** The one answer to every attempt, whether there is a draft or not. */
export const draftsForbidden = () =>
  forewordError('DRAFTS_FORBIDDEN', 'Drafts are shown to editors and API tokens only.');
