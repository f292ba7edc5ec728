import type { DocumentMiddleware } from '../document-service';
import { forewordError } from '../errors';
import { type CallerState, currentCaller, isPublicCaller } from './caller';

/**
 * Document Service middleware for reads: only the admin panel and API tokens read drafts. Without it, any role that
 * may read a content type could also read its drafts, by `status=draft` or `publicationFilter`.
 *
 * @throws DRAFTS_FORBIDDEN
 */
export const publishedOnly: DocumentMiddleware = async (context, next) => {
  const { contentType, params } = context;
  const hasDrafts = contentType.options?.draftAndPublish === true;
  const { publicationFilter, hasPublishedVersion } = params;
  // Without a status, the Document Service reads the draft. The others are also about what is populated.
  const status = hasDrafts ? (params.status ?? 'draft') : 'published';
  refuseDrafts(currentCaller(), { status, publicationFilter, hasPublishedVersion });
  return next();
};

/** The parameters by which a query may ask for what is not published. */
interface Publication {
  status?: unknown;
  publicationFilter?: unknown;
  hasPublishedVersion?: unknown;
}

/**
 * @throws DRAFTS_FORBIDDEN when a public caller asks for anything but published documents
 */
export const refuseDrafts = (
  caller: CallerState | undefined,
  { status = 'published', publicationFilter, hasPublishedVersion }: Publication,
): void => {
  const asksForDrafts =
    status !== 'published' || publicationFilter !== undefined || hasPublishedVersion !== undefined;
  if (asksForDrafts && isPublicCaller(caller)) throw draftsForbidden();
};

/** The same error whether there is a draft or not, so that it does not reveal one. */
export const draftsForbidden = () =>
  forewordError('DRAFTS_FORBIDDEN', 'Drafts are shown to editors and API tokens only.');
