import createHttpError from 'http-errors';

/** The stable codes that front ends may rely on, each with its HTTP status. */
const STATUSES = {
  LOGIN_REQUIRED: 401,
  PREVIEW_INVALID: 401,
  ARTICLE_NOT_FOUND: 404,
  COMMENT_NOT_FOUND: 404,
  DISCUSSION_CLOSED: 403,
  COMMENT_BODY_REQUIRED: 400,
  COMMENT_BODY_TOO_LONG: 400,
  PARENT_NOT_FOUND: 400,
  COMMENT_DUPLICATE: 409,
  COMMENT_TOO_FAST: 429,
  READER_BANNED: 403,
  NOT_YOURS: 403,
  EDIT_WINDOW_CLOSED: 403,
  MOVE_NOT_ALLOWED: 409,
  DECIDED_ALREADY: 409,
  AUTHOR_NOT_LINKED: 409,
  READER_NOT_FOUND: 404,
  DISCUSSION_NOT_FOUND: 404,
  DOCUMENT_NOT_FOUND: 404,
  REDIRECT_NOT_FOUND: 404,
  VERSION_NOT_FOUND: 404,
  SERVER_OWNED_FIELD: 400,
  SLUG_TAKEN: 400,
  EDIT_CONFLICT: 409,
  NAME_TAKEN: 409,
  PUBLISH_AT_PAST: 400,
  REVIEW_NOT_ASKED: 409,
  DRAFTS_FORBIDDEN: 403,
  METHOD_NOT_ALLOWED: 405,
  FORM_NOT_TAKEN: 415,
  ENCODING_NOT_TAKEN: 415,
  PARAMETER_INVALID: 400,
  CURSOR_INVALID: 400,
  NOT_ALLOWED: 403,
  TOO_MANY_REQUESTS: 429,
  SERVICE_UNAVAILABLE: 503,
} as const;

export type ErrorCode = keyof typeof STATUSES;

/** Strapi's names; the admin panel shows field errors only under 'ValidationError'. */
const NAMES = {
  400: 'ValidationError',
  401: 'UnauthorizedError',
  403: 'ForbiddenError',
  404: 'NotFoundError',
  405: 'MethodNotAllowedError',
  409: 'ConflictError',
  415: 'UnsupportedMediaTypeError',
  429: 'RateLimitError',
  503: 'ServiceUnavailableError',
} as const;

/**
 * An error for people: one clear sentence, and its stable code under `details.code`.
 *
 * An HTTP error, because Strapi replaces the text of its own UnauthorizedError and ForbiddenError
 * around every route; HTTP errors reach REST, GraphQL and the admin panel as they are.
 */
export const forewordError = (
  code: ErrorCode,
  message: string,
  details: Record<string, unknown> = {},
) => {
  const status = STATUSES[code];
  const withCode: Record<string, unknown> & { code: ErrorCode } = { ...details, code };
  return Object.assign(createHttpError(status, message), {
    name: NAMES[status],
    details: withCode,
  });
};
