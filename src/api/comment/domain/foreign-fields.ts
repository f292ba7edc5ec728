import { serverOwned } from '../../../shared/server-owned-error';
import commentSchema from '../content-types/comment/schema.json';

/** What a Comment has beside what its schema lists: Strapi adds these to every content type. */
const ADDED_BY_STRAPI = [
  ...['id', 'documentId', 'createdAt', 'updatedAt', 'publishedAt'],
  ...['createdBy', 'updatedBy', 'locale', 'localizations'],
];

const FIELDS = [...Object.keys(commentSchema.attributes), ...ADDED_BY_STRAPI];

/**
 * A Reader writes these fields of a Comment and no others. Asked before the shape is looked at: the
 * writer of a client is told that `status` is not theirs, not merely that it is unknown.
 *
 * @throws SERVER_OWNED_FIELD
 */
export const refuseForeignFields = (sent: unknown, own: readonly string[]): void => {
  const data = sent && typeof sent === 'object' && 'data' in sent ? sent.data : undefined;
  if (!data || typeof data !== 'object') return;
  const foreign = FIELDS.find((field) => Object.hasOwn(data, field) && !own.includes(field));
  if (foreign !== undefined) throw serverOwned(foreign);
};
