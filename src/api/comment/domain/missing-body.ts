import { body } from './rules/body';
import { refuseBy } from './rules/refuse';

/**
 * Refuses a Comment without a body as one with an empty body, and not as a request of the wrong shape. Anything
 * else than a text is of the wrong shape.
 *
 * @param data what the client sent as the Comment
 * @throws COMMENT_BODY_REQUIRED
 */
export const refuseMissingBody = (data: unknown): void => {
  const isAbsent = data === undefined || data === null;
  if (!isAbsent && (typeof data !== 'object' || Array.isArray(data))) return;
  const sent: unknown = isAbsent ? null : (data as { body?: unknown }).body;
  if (sent !== undefined && sent !== null) return;
  refuseBy(body.decide({ comment: { body: '', text: '' }, settings: { maxLength: 0 } }));
};
