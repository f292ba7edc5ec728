import type { DocumentMiddleware } from '../documents';
import { forewordError } from '../errors';
import { type CallerState, currentCaller, isPublicCaller } from './caller';

const READS = ['findOne', 'findMany', 'findFirst', 'count'];

/**
 * Document Service middleware: drafts are for the admin panel and for API tokens. Any role that may
 * read a content type could read its drafts too with `status=draft` or `publicationFilter`.
 *
 * @throws DRAFTS_FORBIDDEN
 */
export const publishedOnly: DocumentMiddleware = async (context, next) => {
  const { action, contentType, params } = context;
  const isGuarded = contentType.options?.draftAndPublish === true && READS.includes(action);
  // The Document Service itself takes no status for the draft.
  if (isGuarded) refuseDrafts(currentCaller(), { status: 'draft', ...params });
  return next();
};

/**
 * @throws DRAFTS_FORBIDDEN when the open door is asked for anything but what is published
 */
export const refuseDrafts = (
  caller: CallerState | undefined,
  { status = 'published', publicationFilter }: { status?: unknown; publicationFilter?: unknown },
): void => {
  const asksForDrafts = status !== 'published' || publicationFilter !== undefined;
  if (asksForDrafts && isPublicCaller(caller)) throw draftsForbidden();
};

/** The one answer to every attempt, whether there is a draft or not. */
export const draftsForbidden = () =>
  forewordError('DRAFTS_FORBIDDEN', 'Drafts are shown to editors and API tokens only.');
