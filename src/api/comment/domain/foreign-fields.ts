import { serverOwned } from '../../../lib/errors';
import commentSchema from '../content-types/comment/schema.json';

/** The fields that Strapi adds to every content type. */
const ADDED_BY_STRAPI = [
  ...['id', 'documentId', 'createdAt', 'updatedAt', 'publishedAt'],
  ...['createdBy', 'updatedBy', 'locale', 'localizations'],
];

/** The fields of a Comment as it is sent that are not stored with it. */
const ONLY_SENT = ['article', 'deleted', 'replies', 'moreReplies'];

const FIELDS = [...Object.keys(commentSchema.attributes), ...ADDED_BY_STRAPI, ...ONLY_SENT];

/**
 * Refuses fields of a Comment that a Reader may not write. It is called before the body is parsed, so that the
 * error says that `status` is server-owned, and not that it is unknown.
 *
 * @param own the fields that a Reader may write
 *
 * @throws SERVER_OWNED_FIELD
 */
export const refuseForeignFields = (sent: unknown, own: readonly string[]): void => {
  const data = sent && typeof sent === 'object' && 'data' in sent ? sent.data : undefined;
  if (!data || typeof data !== 'object') return;
  const foreign = FIELDS.find((field) => Object.hasOwn(data, field) && !own.includes(field));
  if (foreign !== undefined) throw serverOwned(foreign);
};
